import type { ImapFlow } from 'imapflow'
import { ImapFault } from './imap-fault.ts'

/** How long until the server is asked, in case it says nothing by itself or the line is dead; and until it is called again after a failure. */
export interface Rhythm {
  idleMs: number
  pollMs: number
  shortestPauseMs: number
  longestPauseMs: number
}

export const RHYTHM: Rhythm = { idleMs: 60_000, pollMs: 15_000, shortestPauseMs: 1_000, longestPauseMs: 60_000 }

/** Hears of new mail: by IDLE where the server can, else by asking. */
export class News {
  readonly #client: ImapFlow
  readonly #rhythm: Rhythm
  #isThere = false
  #hear: () => void = () => {}

  constructor(client: ImapFlow, rhythm: Rhythm) {
    this.#client = client
    this.#rhythm = rhythm
    client.on('exists', () => {
      this.#isThere = true
      this.#hear()
    })
    client.on('close', () => this.#hear())
  }

  /** Returns when there may be new mail. */
  async wait(): Promise<void> {
    const canIdle = this.#client.capabilities.has('IDLE')
    if (!this.#isThere && this.#client.usable) {
      await new Promise<void>(resolve => {
        this.#hear = resolve
        setTimeout(resolve, canIdle ? this.#rhythm.idleMs : this.#rhythm.pollMs).unref()
        if (canIdle) this.#client.idle().catch(resolve)
      })
    }
    this.#isThere = false
    if (!this.#client.usable) throw new ImapFault('fetch', 'The server closed the connection.')
    await this.#client.noop()
  }
}
