import { readBody } from '../http/body.ts'
import { parseJson } from '../http/frame.ts'
import { Problem } from '../http/problem.ts'
import { json, type Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import type { TextRecords } from './look-up.ts'

const MOST_NAMES = 20
const NAME = /^(?=.{1,253}$)([a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}$/i

/** `POST /dns`: the TXT records of some names, in their order. */
export function lookUpTexts(records: TextRecords): Route {
  return async request => {
    const names = new Shape(parseJson(await readBody(request))).lines('names')
    if (names.length > MOST_NAMES || !names.every(name => NAME.test(name))) throw new Problem(400, 'invalid:names')
    return json({ answers: await Promise.all(names.map(name => records.lookUp(name))) })
  }
}
