import { setTimeout as wait } from 'node:timers/promises'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { reasonOf, Trouble } from './trouble.ts'

const TRIES = 8
const PAUSE_MS = 1000

/** Hands mails to the built-in listener, one after the other over one connection. */
export class Post {
  readonly #port: number
  #line: SMTPConnection | undefined

  constructor(port: number) {
    this.#port = port
  }

  async send(from: string, to: string[], raw: Buffer): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        this.#line ??= await open(this.#port)
        return await hand(this.#line, from, to, raw)
      } catch (error) {
        this.close()
        if (isFinal(error) || tries === TRIES)
          throw new Trouble(`The SMTP listener did not take a mail: ${reasonOf(error)}.`, error)
        await wait(PAUSE_MS)
      }
    }
  }

  close(): void {
    this.#line?.close()
    this.#line = undefined
  }
}

async function open(port: number): Promise<SMTPConnection> {
  const line = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true, name: 'demo.example' })
  await new Promise<void>((resolve, reject) => {
    // Stays for good: an error between two mails would otherwise end the process; the next mail meets it again.
    line.on('error', reject)
    line.connect(error => (error ? reject(error) : resolve()))
  })
  return line
}

function hand(line: SMTPConnection, from: string, to: string[], raw: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    line.send({ from, to, use8BitMime: true }, raw, error => (error ? reject(error) : resolve()))
  })
}

/** A mail that the server will never take, unlike one that it cannot take just now. */
function isFinal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: number }
  return responseCode !== undefined && responseCode >= 500
}
