import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TOKEN } from './fake-host.ts'

interface Taken {
  uid: number
  uidValidity: number
  purpose: string
  text: string
}

/** The host as the watch sees it: it gives the order, keeps the cursor and takes mails. */
export class FakeAccounts {
  order: unknown = null
  lastUid: number | null = 0
  readonly mails: Taken[] = []
  readonly left: { uid: number; reason: string; about: string }[] = []
  readonly states: { step: string | null; detail: string | null }[] = []
  readonly asked: boolean[] = []
  folders: { uidValidity: number; messages: number }[] = []
  answerMail: (uid: number) => number = () => 200
  readonly #server: Server = createServer((request, response) => {
    this.#take(request).then(
      ([status, body]) => response.writeHead(status).end(body === undefined ? '' : JSON.stringify(body)),
      () => response.destroy(),
    )
  })

  async start(): Promise<URL> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`)
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #take(request: IncomingMessage): Promise<[number, unknown?]> {
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return [401]
    const body = Buffer.concat(await request.toArray()).toString()
    switch (request.url) {
      case '/internal/mailroom/imap/order':
        this.asked.push(JSON.parse(body).wasRefused)
        return this.order ? [200, this.order] : [404]
      case '/internal/mailroom/imap/folder':
        this.folders.push(JSON.parse(body))
        return this.lastUid === null ? [409] : [200, { lastUid: this.lastUid }]
      case '/internal/mailroom/imap/state':
        this.states.push(JSON.parse(body))
        return [204]
      case '/internal/mailroom/imap/left':
        this.left.push(JSON.parse(body))
        return [204]
      case '/internal/mailroom/imap/mails':
        return [this.#mail(request, body)]
      default:
        return [404]
    }
  }

  #mail({ headers }: IncomingMessage, text: string): number {
    const uid = Number(headers['x-uid'])
    const status = this.answerMail(uid)
    if (status === 200) {
      const purpose = `${headers['x-purpose']}`
      this.mails.push({ uid, uidValidity: Number(headers['x-uid-validity']), purpose, text })
      if (purpose === 'watch') this.lastUid = uid
    }
    return status
  }
}
