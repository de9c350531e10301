import { isAscii } from 'node:buffer'
import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import { connectionOptions, type SendTimes, type ServerSettings } from './server-settings.ts'

export interface SmtpError extends Error {
  code?: string
  originalCode?: string
  response?: string
  responseCode?: number
  rejectedErrors?: SmtpError[]
  recipient?: string
}

export interface Envelope {
  from: string
  to: string[]
}

/** What became of one mail: taken, or an error together with how far it got. */
export type Delivery = { info: SMTPConnectionSendInfo } | { error: SmtpError; wasSentWhole: boolean }

const PIECE = 64 * 1024

/** A connection to an SMTP server, open and signed in, for one mail after another. */
export class Session {
  readonly #connection: SMTPConnection
  #mails = 0

  private constructor(connection: SMTPConnection) {
    this.#connection = connection
  }

  /** Rejects with the server's error; `step` of it tells whether connecting or signing in failed. */
  static async open(server: ServerSettings, times: SendTimes): Promise<Session> {
    const connection = new SMTPConnection(connectionOptions(server, times))
    await new Promise<void>((resolve, reject) => {
      // Stays for good: an error of an idle connection would otherwise end the process.
      connection.on('error', reject)
      connection.connect(error => (error ? reject(error) : resolve()))
    })
    const session = new Session(connection)
    if (server.username) await session.#signIn(server.username, server)
    return session
  }

  get isUsable(): boolean {
    return !this.#connection.destroyed
  }

  get mails(): number {
    return this.#mails
  }

  send(envelope: Envelope, raw: Buffer): Promise<Delivery> {
    this.#mails++
    const body = Readable.from(pieces(raw), { objectMode: false })
    // Once all was read the closing dot follows at once: from here on the server may have the mail.
    let wasSentWhole = false
    body.once('end', () => {
      wasSentWhole = true
    })
    const full = {
      from: envelope.from || false,
      to: envelope.to,
      size: raw.length,
      use8BitMime: !isAscii(raw),
    } as const

    return new Promise(resolve => {
      this.#connection.send(full, body, (error, info) => {
        if (info && !error) return resolve({ info })
        resolve({ error: (error ?? new Error('no answer')) as SmtpError, wasSentWhole })
      })
    })
  }

  quit(): void {
    this.#connection.quit()
  }

  close(): void {
    this.#connection.close()
  }

  #signIn(user: string, { password, accessToken }: ServerSettings): Promise<void> {
    const auth = accessToken
      ? { user, oauth2: new XOAuth2({ user, accessToken }) }
      : { credentials: { user, pass: password ?? '' } }
    return new Promise((resolve, reject) => {
      this.#connection.login(auth, error => {
        if (!error) return resolve()
        this.close()
        reject(Object.assign(error, { step: 'login' }))
      })
    })
  }
}

function* pieces(raw: Buffer): Generator<Buffer> {
  for (let at = 0; at < raw.length; at += PIECE) yield raw.subarray(at, at + PIECE)
}
