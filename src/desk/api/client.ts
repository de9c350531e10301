import createClient from 'openapi-fetch'
import { randomId } from '~/kit/anywhere'
import { Problem } from './problem'
import type { paths } from './schema'

/** The server refuses a cookie request that changes something without this header. */
export const deskHeader = { 'X-Regulars': 'desk' }

const patience = 30_000

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  headers: deskHeader,
  fetch: request =>
    globalThis.fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(patience)]) }),
})

let tellSessionEnded = () => {}

/** What to do when the server no longer knows who we are, while signed-in pages are shown. */
export function onSessionEnd(then: () => void) {
  tellSessionEnded = then
  return () => {
    tellSessionEnded = () => {}
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The answer's body, or a thrown Problem. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown): never => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Problem(0, { code: 'offline' })
  })
  if (response.status === 401) tellSessionEnded()
  if (!response.ok) throw new Problem(response.status, typeof error === 'object' && error !== null ? error : {})
  return data as T
}

/** A key kept across retries, so that one press is one effect. */
export const newKey = randomId
