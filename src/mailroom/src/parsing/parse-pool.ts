import { log } from '../log.ts'
import { ParseThread } from './parse-thread.ts'
import type { Answer } from './worker.ts'

export interface PoolLimits {
  threads: number
  parseMs: number
  heapMb: number
  idleMs: number
}

export const POOL_LIMITS: PoolLimits = { threads: 2, parseMs: 20_000, heapMb: 256, idleMs: 30_000 }

/** Threads that parse: begun when there is work, ended when there was none for a while or a mail broke one. */
export class ParsePool {
  readonly #file: URL
  readonly #limits: PoolLimits
  readonly #idle: ParseThread[] = []
  readonly #waiting: ((thread: ParseThread) => void)[] = []
  readonly #all = new Set<ParseThread>()
  #isClosed = false

  constructor(file: URL, limits = POOL_LIMITS) {
    this.#file = file
    this.#limits = limits
  }

  get threads(): number {
    return this.#all.size
  }

  /** Whether a thread that was lost may be so by closing, which says nothing of its mail. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Rejects with ThreadLost when the mail took too long or too much memory. `read` runs once a thread is free. */
  async parse(read: () => Promise<Buffer>): Promise<Answer> {
    const thread = await this.#take()
    try {
      return await thread.parse(await read())
    } finally {
      this.#release(thread)
    }
  }

  close(): void {
    this.#isClosed = true
    for (const thread of this.#all) thread.end()
  }

  async #take(): Promise<ParseThread> {
    const idle = this.#idle.pop()
    if (idle) return idle.wake()
    if (this.#all.size < this.#limits.threads) return this.#begin()
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  #begin(): ParseThread {
    const thread = new ParseThread(this.#file, this.#limits)
    this.#all.add(thread)
    thread.onEnd(() => {
      this.#all.delete(thread)
      const place = this.#idle.indexOf(thread)
      if (place >= 0) this.#idle.splice(place, 1)
    })
    return thread
  }

  #release(thread: ParseThread): void {
    const next = this.#waiting.shift()
    if (thread.isLost) {
      log('warn', 'parse_thread_lost')
      this.#all.delete(thread)
      if (next) next(this.#begin())
    } else if (next) {
      next(thread)
    } else {
      this.#idle.push(thread.rest())
    }
  }
}
