import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** What the server says to a command; null says nothing, "drop" cuts the line. */
export type Script = Partial<Record<'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'end', Line>>
type Line = string | null | ((line: string) => string | null)

const POLITE: Record<string, string> = {
  greeting: '220 fake',
  EHLO: '250-fake\r\n250 8BITMIME',
  AUTH: '235 2.7.0 ok',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  end: '250 2.0.0 taken',
  QUIT: '221 bye',
}

/** An SMTP server (RFC 5321) that follows a script: it refuses, hangs or breaks wherever a test wants. */
export class FakeSmtpServer {
  mails: string[] = []
  connections = 0
  dropAfter = Number.POSITIVE_INFINITY
  script: Script
  readonly #sockets = new Set<Socket>()
  readonly #server: Server = createServer(socket => this.#serve(socket))

  constructor(script: Script = {}) {
    this.script = script
  }

  async start(): Promise<number> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  dropAll(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  stop(): void {
    this.dropAll()
    this.#server.close()
  }

  #serve(socket: Socket): void {
    this.connections++
    this.#sockets.add(socket)
    let received = ''
    let inData = false
    socket.on('error', () => socket.destroy()).on('close', () => this.#sockets.delete(socket))
    socket.on('data', chunk => {
      received += chunk.toString('latin1')
      if (received.length > this.dropAfter) return socket.destroy()
      for (let end = ending(); end >= 0; end = ending()) {
        const line = received.slice(0, end)
        received = received.slice(end + (inData ? 5 : 2))
        if (inData) this.mails.push(line)
        const verb = inData ? 'end' : line.slice(0, 4).toUpperCase()
        inData = this.#say(socket, verb, line)?.startsWith('354') ?? false
      }
    })
    const ending = () => received.indexOf(inData ? '\r\n.\r\n' : '\r\n')
    this.#say(socket, 'greeting', '')
  }

  #say(socket: Socket, verb: string, line: string): string | null {
    const scripted = this.script[verb as keyof Script]
    const answer = scripted === undefined ? (POLITE[verb] ?? '502 5.5.1 not here') : scripted
    const text = typeof answer === 'function' ? answer(line) : answer
    if (text === 'drop') socket.destroy()
    else if (text !== null) socket.write(`${text}\r\n`)
    return text
  }
}
