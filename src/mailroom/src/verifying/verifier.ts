import { Worker } from 'node:worker_threads'
import { Problem } from '../http/problem.ts'
import { log } from '../log.ts'
import { Room } from './room.ts'
import type { Verdict } from './verdict.ts'
import type { Means } from './verify-mail.ts'
import type { Answer } from './worker.ts'

export interface VerifyLimits {
  /** For the DNS. */
  withinMs: number
  /** After this the thread does not wait, it hangs. */
  hangMs: number
  waitMs: number
  idleMs: number
  heapMb: number
  bytesAtOnce: number
}

const MB = 1024 * 1024

export const VERIFY_LIMITS: VerifyLimits = {
  withinMs: 10_000,
  hangMs: 13_000,
  waitMs: 5_000,
  idleMs: 30_000,
  heapMb: 192,
  bytesAtOnce: 48 * MB,
}

/** A small mail counts as this much, so that its signatures and answers are counted too. */
const LEAST_BYTES = MB / 2

/** One thread that verifies mails, apart from everything else: begun when there is a mail, ended when there was none for a while or one hangs it. */
export class Verifier {
  readonly #file: URL
  readonly #means: Means
  readonly #limits: VerifyLimits
  readonly #room: Room
  readonly #asked = new Map<number, (answer: Answer) => void>()
  #thread: Worker | null = null
  #idleTimer: NodeJS.Timeout | undefined
  #count = 0

  constructor(file: URL, dns: string | null, name: string, limits = VERIFY_LIMITS) {
    this.#file = file
    this.#means = { dns, name, withinMs: limits.withinMs }
    this.#limits = limits
    this.#room = new Room(limits.bytesAtOnce, limits.waitMs)
  }

  /** `read` runs once there is room for a body of this size. */
  async verify(size: number, read: () => Promise<Buffer>): Promise<Verdict> {
    const leave = await this.#room.enter(Math.max(size, LEAST_BYTES))
    try {
      const answer = await this.#ask(await read())
      if ('error' in answer) throw new Problem(answer.status, answer.error)
      return answer.verdict
    } finally {
      leave()
    }
  }

  close(): void {
    this.#lose()
  }

  #ask(body: Buffer): Promise<Answer> {
    const id = ++this.#count
    clearTimeout(this.#idleTimer)
    this.#thread ??= this.#begin()
    const thread = this.#thread
    return new Promise(resolve => {
      const timer = setTimeout(() => this.#lose(), this.#limits.hangMs)
      this.#asked.set(id, answer => {
        clearTimeout(timer)
        this.#asked.delete(id)
        if (this.#asked.size === 0) this.#idleTimer = setTimeout(() => this.#lose(), this.#limits.idleMs).unref()
        resolve(answer)
      })
      thread.postMessage({ id, body })
    })
  }

  #begin(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.heapMb, maxYoungGenerationSizeMb: 8 }
    // What a library prints there must not stand among our lines.
    const thread = new Worker(this.#file, { resourceLimits, env: {}, workerData: this.#means, stdout: true })
    thread.stdout.resume()
    thread.unref()
    thread.on('message', ({ id, answer }: { id: number; answer: Answer }) => this.#asked.get(id)?.(answer))
    thread.on('error', () => this.#lose(thread))
    thread.on('exit', () => this.#lose(thread))
    return thread
  }

  /** Whom it was working for gets no verdict. */
  #lose(which = this.#thread): void {
    if (!which || which !== this.#thread) return
    this.#thread = null
    void which.terminate()
    if (this.#asked.size > 0) log('warn', 'verify_thread_lost', { mails: this.#asked.size })
    for (const answer of [...this.#asked.values()]) answer({ error: 'too_costly', status: 504 })
    clearTimeout(this.#idleTimer)
  }
}
