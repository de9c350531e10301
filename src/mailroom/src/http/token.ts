import { createHash, timingSafeEqual } from 'node:crypto'

/** Compares digests, so that neither the content nor the length of the token shows in the time it takes. */
export function isAuthorized(header: string | undefined, token: string): boolean {
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`))
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}
