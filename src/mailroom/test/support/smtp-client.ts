import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'

/** Speaks SMTP line by line, so that a test sees every answer as it is. */
export class SmtpClient {
  #socket: Socket
  #received = ''
  #wake: () => void = () => undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    this.#listenTo(socket)
  }

  static async open(port: number): Promise<SmtpClient> {
    const client = new SmtpClient(connect(port, '127.0.0.1'))
    await client.answer()
    await client.say('EHLO sender.example')
    return client
  }

  /** One envelope up to the answer to DATA's end. */
  async mail(from: string, to: string[], content: string | Buffer): Promise<string> {
    await this.envelope(from, to)
    this.write(content)
    return this.say('\r\n.')
  }

  async envelope(from: string, to: string[]): Promise<void> {
    await this.say(`MAIL FROM:<${from}>`)
    for (const address of to) await this.say(`RCPT TO:<${address}>`)
    await this.say('DATA')
  }

  say(line: string): Promise<string> {
    this.#socket.write(`${line}\r\n`)
    return this.answer()
  }

  write(bytes: string | Buffer): boolean {
    return this.#socket.write(bytes)
  }

  /** The next whole answer; empty when the server closed. */
  async answer(): Promise<string> {
    const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/
    while (!whole.test(this.#received) && !this.#socket.closed) await this.#news()
    const answer = whole.exec(this.#received)?.[0] ?? ''
    this.#received = this.#received.slice(answer.length)
    return answer.trimEnd()
  }

  /** Goes on encrypted, whoever signed the certificate; returns its SHA-256 fingerprint. */
  async startTls(): Promise<string> {
    await this.say('STARTTLS')
    this.#socket.removeAllListeners('data')
    const secure: TLSSocket = connectTls({ socket: this.#socket, rejectUnauthorized: false })
    await once(secure, 'secureConnect')
    this.#socket = secure
    this.#listenTo(secure)
    return secure.getPeerCertificate().fingerprint256
  }

  close(): void {
    this.#socket.destroy()
  }

  #listenTo(socket: Socket): void {
    socket.on('data', chunk => {
      this.#received += chunk.toString('latin1')
      this.#wake()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#wake())
  }

  #news(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = resolve
    })
  }
}
