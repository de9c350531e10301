import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorCode, log } from '../log.ts'
import { Problem } from './problem.ts'
import { isAuthorized } from './token.ts'

/** What a route gives back: JSON by default, or chunks of bytes written one after the other. */
export interface Reply {
  type: string
  chunks: Uint8Array[]
}

export type Route = (request: IncomingMessage) => Promise<Reply>

export function json(value: unknown): Reply {
  return { type: 'application/json', chunks: [Buffer.from(JSON.stringify(value))] }
}

/** The host's way in: loopback only, one token, a table of routes such as `POST /parse`. */
export class HttpServer {
  readonly #server: Server
  #running = 0

  constructor(token: string, routes: Record<string, Route>) {
    const table = new Map(Object.entries(routes))
    // No limit for a whole request: a body waits unread until a thread is free for it.
    this.#server = createServer({ requestTimeout: 0, keepAliveTimeout: 120_000 }, async (request, response) => {
      this.#running++
      response.once('close', () => this.#running--)
      await this.#answer(request, response, table, token)
    })
  }

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  get isQuiet(): boolean {
    return this.#running === 0
  }

  stopAccepting(): void {
    this.#server.close()
    this.#server.closeIdleConnections()
  }

  async #answer(request: IncomingMessage, response: ServerResponse, routes: Map<string, Route>, token: string) {
    try {
      if (!isAuthorized(request.headers.authorization, token)) throw new Problem(401, 'unauthenticated')
      const route = routes.get(`${request.method} ${request.url}`)
      if (!route) throw new Problem(404, 'not_found')
      send(response, 200, await route(request))
    } catch (error) {
      if (request.destroyed && !request.complete) return log('warn', 'request_broken', { path: request.url })
      const problem = error instanceof Problem ? error : new Problem(500, 'internal', { cause: error })
      if (problem.status >= 500) log('error', 'request_failed', { path: request.url, code: errorCode(problem.cause) })
      // What is left of a refused body is not read: the connection ends with the answer.
      if (!request.complete) response.setHeader('connection', 'close')
      send(response, problem.status, json({ error: problem.code }))
    }
  }
}

function send(response: ServerResponse, status: number, reply: Reply): void {
  const length = reply.chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)
  response.writeHead(status, { 'content-type': reply.type, 'content-length': length })
  for (const chunk of reply.chunks) response.write(chunk)
  response.end()
}
