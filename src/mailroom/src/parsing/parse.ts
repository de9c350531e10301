import { readBody } from '../http/body.ts'
import { Problem } from '../http/problem.ts'
import type { Route } from '../http/server.ts'
import type { ParsePool } from './parse-pool.ts'
import { ThreadLost } from './parse-thread.ts'

/** `POST /parse`: raw bytes in, what they say out. The body is read once a thread is free for it. */
export function parse(pool: ParsePool): Route {
  return async request => {
    const answer = await pool.parse(() => readBody(request)).catch(asProblem)
    if ('error' in answer) throw new Problem(422, answer.error)

    const length = Buffer.alloc(4)
    length.writeUInt32BE(answer.json.byteLength)
    return { type: 'application/vnd.regulars.mail', chunks: [length, answer.json, ...answer.contents] }
  }
}

function asProblem(error: unknown): never {
  throw error instanceof ThreadLost ? new Problem(504, 'too_costly', { cause: error }) : error
}
