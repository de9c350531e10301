import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { ImapFlow } from 'imapflow'

const SCRIPT = new URL('../../../../tests/servers/dovecot', import.meta.url).pathname

const MAILBOXES = Array.from({ length: 30 }, (_, n) => `help${n}@shop.example`)

/** A private Dovecot with a fresh mailbox for each test, as `tests/servers` starts it. */
export class Dovecot {
  #used = 0
  readonly #folder = mkdtempSync('/tmp/regulars-dovecot-')
  readonly #process: ChildProcess
  port = 0

  constructor() {
    this.#process = spawn(SCRIPT, ['run', this.#folder, ...MAILBOXES], { stdio: ['pipe', 'pipe', 'inherit'] })
  }

  async start(): Promise<this> {
    if (!this.#process.stdout) throw new Error('no output')
    const [line] = await once(createInterface(this.#process.stdout), 'line')
    this.port = JSON.parse(line).imap
    return this
  }

  get address(): string {
    return MAILBOXES[this.#used] ?? ''
  }

  takeNextMailbox(): void {
    this.#used++
  }

  get server() {
    return {
      host: '127.0.0.1',
      port: this.port,
      security: 'none' as const,
      username: this.address,
      password: 'secret',
      accessToken: null,
    }
  }

  tell(verb: 'stop' | 'start' | 'restart'): void {
    spawnSync(SCRIPT, [verb, this.#folder])
  }

  async stop(): Promise<void> {
    this.#process.stdin?.end()
    await once(this.#process, 'exit')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** What a mail program would do to the mailbox. */
  async as<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: this.port,
      secure: false,
      doSTARTTLS: false,
      auth: { user: this.address, pass: 'secret' },
      logger: false,
    })
    client.on('error', () => {})
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.logout()
    }
  }

  put(...mails: string[]): Promise<void> {
    return this.as(async client => {
      for (const mail of mails) await client.append('INBOX', mail)
    })
  }
}
