import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Host } from '../host/host.ts'
import { Recipients } from '../host/recipients.ts'
import { errorCode, log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { receiveMail } from './receive-mail.ts'
import { refusal } from './refusal.ts'

/** How long the host may take; past that the sender is asked to come again. */
export interface Patience {
  recipientMs: number
  mailMs: number
}

const PATIENCE: Patience = { recipientMs: 5_000, mailMs: 60_000 }
const LOOK_FOR_RENEWAL_MS = 60_000

/** The SMTP side: takes mail for known recipients and acknowledges it once the host has stored it. */
export class Listener {
  readonly #smtp: SMTPServer
  readonly #settings: Settings['smtp']
  #transfers = 0
  #closing = false

  constructor(settings: Settings['smtp'], host: Host, patience = PATIENCE, renewalMs = LOOK_FOR_RENEWAL_MS) {
    this.#settings = settings
    const recipients = new Recipients(host, patience.recipientMs)
    this.#smtp = new SMTPServer({
      name: settings.name,
      banner: 'Regulars',
      size: settings.maxBytes,
      rejectOversized: true,
      hideENHANCEDSTATUSCODES: false,
      disabledCommands: settings.certificate ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      ...settings.certificate?.read(),
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      maxClients: 200,
      maxRecipients: 100,
      maxAllowedUnauthenticatedCommands: false,
      socketTimeout: 120_000,
      onMailFrom: (_address, _session, done) => done(this.#closing ? refusal(421, 'Shutting down') : null),
      onRcptTo: async ({ address }, _session, done) => {
        const known = await recipients.ask(address)
        if (known === 'known') done()
        else if (known === 'unknown') done(refusal(550, 'No such recipient here'))
        else done(refusal(451, 'Cannot look up the recipient now, try again later'))
      },
      onData: async (stream, session, done) => {
        this.#transfers++
        const limits = { maxBytes: settings.maxBytes, answerMs: patience.mailMs }
        const outcome = await receiveMail(host, stream, session, limits, () => this.#hangUp(session))
        this.#transfers--
        if (outcome) recipients.forget()
        done(outcome)
      },
    })
    settings.certificate?.watch(() => this.#renew(), renewalMs)
    // Without this one sender's broken connection would end the process. A failure to listen is listen()'s to tell.
    this.#smtp.on('error', error => {
      if (this.#smtp.server.listening) log('info', 'smtp_connection_failed', { code: errorCode(error) })
    })
  }

  async listen(): Promise<number> {
    const server = this.#smtp.listen(this.#settings.port, this.#settings.address)
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }

  get connections(): number {
    return this.#smtp.connections.size
  }

  get isQuiet(): boolean {
    return this.#transfers === 0
  }

  /** No new connection and no new mail; the transfers under way go on. */
  stopAccepting(): void {
    this.#closing = true
    this.#smtp.server.close()
    this.#settings.certificate?.close()
  }

  close(): void {
    for (const connection of this.#smtp.connections) connection.send(421, 'Shutting down')
  }

  /** While the key is written but the certificate is not, the two do not fit: the old ones serve until they do. */
  #renew(): void {
    try {
      this.#smtp.updateSecureContext({ ...this.#settings.certificate?.read() })
      log('info', 'smtp_certificate_renewed', {})
    } catch (error) {
      log('warn', 'smtp_certificate_not_renewed', { code: errorCode(error) })
    }
  }

  #hangUp(session: SMTPServerSession): void {
    for (const connection of this.#smtp.connections) if (connection.id === session.id) connection.close()
  }
}
