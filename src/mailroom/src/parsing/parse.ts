import { readBody } from '../http/body.ts'
import { Problem } from '../http/problem.ts'
import type { Route } from '../http/server.ts'
import type { ParsePool } from './parse-pool.ts'
import { ThreadLost } from './parse-thread.ts'

/** `POST /parse`: raw bytes in, what they say out. The body is read once a thread is free for it. */
export function parse(pool: ParsePool): Route {
  return async request => {
    const answer = await pool
      .parse(() => readBody(request))
      .catch(error => {
        throw error instanceof ThreadLost ? problemOf(error, pool) : error
      })
    if ('error' in answer) throw new Problem(422, answer.error)

    const length = Buffer.alloc(4)
    length.writeUInt32BE(answer.json.byteLength)
    return { type: 'application/vnd.regulars.mail', chunks: [length, answer.json, ...answer.contents] }
  }
}

/** A mail that breaks a thread would break the next one; one that was read while the mailroom ended is to be read again. */
function problemOf(error: ThreadLost, pool: ParsePool): Problem {
  return pool.isClosed
    ? new Problem(503, 'closing', { cause: error })
    : new Problem(504, 'too_costly', { cause: error })
}
