import { once } from 'node:events'
import { Agent, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'

/** The host's internal listener, on loopback, over connections that are kept open. */
export class Host {
  // Idle sockets go before Kestrel's 130 s would end them, so a mail rarely starts on a dying connection.
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 60_000 })
  readonly #url: URL
  readonly #token: string

  constructor(url: URL, token: string) {
    this.#url = url
    this.#token = token
  }

  post(path: string, headers: OutgoingHttpHeaders): ClientRequest {
    return request({
      agent: this.#agent,
      host: this.#url.hostname.replace(/^\[|\]$/g, ''),
      port: this.#url.port,
      path: `/internal/mailroom${path}`,
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${this.#token}` },
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

export interface Answer {
  status: number
  body: unknown
}

/** Asks the host something small; null when no whole answer came in time. */
export async function ask(host: Host, path: string, question: unknown, withinMs: number): Promise<Answer | null> {
  const body = Buffer.from(JSON.stringify(question))
  const call = host.post(path, { 'content-type': 'application/json', 'content-length': body.length })
  const timer = setTimeout(() => call.destroy(), withinMs)
  call.end(body)
  try {
    const [answer] = (await once(call, 'response')) as [IncomingMessage]
    const text = Buffer.concat(await answer.toArray()).toString('utf8')
    return { status: answer.statusCode ?? 0, body: text ? JSON.parse(text) : null }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** The status of the host's answer; null when the line broke before one came. */
export function answerTo(call: ClientRequest): Promise<number | null> {
  return new Promise(resolve => {
    call.once('response', answer => {
      answer.resume()
      resolve(answer.statusCode ?? null)
    })
    call.once('error', () => resolve(null))
    call.once('close', () => resolve(null))
  })
}
