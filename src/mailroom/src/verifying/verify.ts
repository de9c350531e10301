import { Lookups } from '../dns/lookups.ts'
import { MAX_BODY, readBody } from '../http/body.ts'
import { parseJson } from '../http/frame.ts'
import { json, type Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import { askLists } from './block-lists.ts'
import { readPlace } from './question.ts'
import type { Verifier } from './verifier.ts'

/** `POST /verify`: who sent a mail, as far as the network knows. */
export function verify(verifier: Verifier): Route {
  return async request => {
    const size = Number(request.headers['content-length'] ?? MAX_BODY)
    return json(await verifier.verify(size, () => readBody(request)))
  }
}

/** `POST /lists`: what block lists say of an address. */
export function lists(dns: string | null, withinMs: number): Route {
  return async request => {
    const { ip, zones } = readPlace(new Shape(parseJson(await readBody(request))))
    const lookups = new Lookups(dns, withinMs)
    try {
      return json({ lists: await askLists(lookups, ip, zones) })
    } finally {
      lookups.end()
    }
  }
}
