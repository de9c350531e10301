import { setTimeout as wait } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import { lastUidIn, orderFor, tellFailed, tellWatching } from '../host/accounts.ts'
import type { Host } from '../host/host.ts'
import { log } from '../log.ts'
import { carryMails } from './carry-mails.ts'
import { connect, type Folder, openFolder } from './connection.ts'
import type { FailureBook } from './failures.ts'
import { faultAt, ImapFault } from './imap-fault.ts'
import { News, type Rhythm } from './news.ts'

export interface Surroundings {
  host: Host
  failures: FailureBook
  maxBytes: number
  rhythm: Rhythm
}

/**
 * Watches one account's folder until it is stopped. It keeps no cursor: after every connect the host says where to go on, so nothing is lost or fetched
 * for nothing, whoever was killed in between.
 */
export class Watch {
  readonly #account: string
  readonly #around: Surroundings
  readonly #stopping = new AbortController()
  #client: ImapFlow | null = null
  #wasRefused = false

  constructor(account: string, around: Surroundings) {
    this.#account = account
    this.#around = around
    void this.#run()
  }

  stop(): void {
    this.#stopping.abort()
    this.#client?.close()
  }

  get #isOver(): boolean {
    return this.#stopping.signal.aborted
  }

  async #run(): Promise<void> {
    const { shortestPauseMs, longestPauseMs } = this.#around.rhythm
    let pause = shortestPauseMs
    while (!this.#isOver) {
      const began = performance.now()
      try {
        await this.#connectAndWatch()
      } catch (thrown) {
        await this.#complain(faultAt('fetch', thrown))
      }
      if (performance.now() - began > longestPauseMs) pause = shortestPauseMs
      await this.#rest(pause)
      pause = Math.min(pause * 2, longestPauseMs)
    }
  }

  /** With some chance in it: a server that comes back is not met by everybody in the same moment. */
  async #rest(ms: number): Promise<void> {
    await wait(ms * (0.5 + Math.random() / 2), null, { signal: this.#stopping.signal }).catch(() => {})
  }

  async #complain(fault: ImapFault): Promise<void> {
    if (this.#isOver) return
    this.#wasRefused = fault.step === 'login'
    log('warn', 'imap_failed', { account: this.#account, step: fault.step })
    await tellFailed(this.#around.host, this.#account, fault)
  }

  async #connectAndWatch(): Promise<void> {
    const order = await orderFor(this.#around.host, this.#account, this.#wasRefused)
    if (!order || this.#isOver) return
    const client = await connect(order.server)
    this.#client = client
    try {
      if (this.#isOver) return
      const folder = await openFolder(client, order.folder, !order.markSeen)
      await this.#watch(client, folder, order.markSeen)
    } finally {
      client.close()
    }
  }

  async #watch(client: ImapFlow, folder: Folder, markSeen: boolean): Promise<void> {
    const news = new News(client, this.#around.rhythm)
    let lastUid = await lastUidIn(this.#around.host, this.#account, folder)
    if (lastUid === null) return
    this.#wasRefused = false
    log('info', 'imap_watching', { account: this.#account, messages: folder.messages })
    await tellWatching(this.#around.host, this.#account)
    while (!this.#isOver) {
      lastUid = await this.#carryNew(client, folder, lastUid, markSeen)
      await news.wait()
    }
  }

  async #carryNew(client: ImapFlow, folder: Folder, lastUid: number, markSeen: boolean): Promise<number> {
    const { host, failures, maxBytes } = this.#around
    const { path, uidValidity } = folder
    const uids = await uidsAfter(client, lastUid)
    const errand = {
      host,
      account: this.#account,
      folder: path,
      uidValidity,
      purpose: 'watch' as const,
      markSeen,
      maxBytes,
      failures: failures.of(this.#account, uidValidity),
    }
    await carryMails(client, errand, uids, () => this.#isOver)
    return uids.at(-1) ?? lastUid
  }
}

/** `n:*` names the last mail even where it is older than n. */
async function uidsAfter(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true })
  if (!found) throw new ImapFault('fetch', 'The server did not list its messages.')
  return found.filter(uid => uid > lastUid).sort((one, other) => one - other)
}
