import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export const TOKEN = 'a token for tests'

export interface StoredMail {
  headers: IncomingMessage['headers']
  body: Buffer
}

/** The host's internal listener as docs/mailroom.md describes it; answers are set by each test, null never answers. */
export class FakeHost {
  mails: StoredMail[] = []
  cutMails = 0
  answerRecipient: (address: string) => number | null = () => 200
  answerMail: () => number | null = () => 200
  readonly #server: Server = createServer((request, response) => {
    this.#take(request).then(
      status => status && response.writeHead(status).end(),
      () => this.cutMails++,
    )
  })

  async start(): Promise<URL> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`)
  }

  dropConnections(): void {
    this.#server.closeAllConnections()
  }

  stop(): void {
    this.#server.close()
    this.dropConnections()
  }

  async #take(request: IncomingMessage): Promise<number | null> {
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return 401
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    if (request.url === '/internal/mailroom/recipients') return this.answerRecipient(JSON.parse(`${body}`).address)

    this.mails.push({ headers: request.headers, body })
    return this.answerMail()
  }
}
