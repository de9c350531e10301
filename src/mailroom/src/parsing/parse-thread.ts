import { Worker } from 'node:worker_threads'
import type { PoolLimits } from './parse-pool.ts'
import type { Answer } from './worker.ts'

export class ThreadLost extends Error {}

/** One worker thread and the mail that it works on. */
export class ParseThread {
  readonly #worker: Worker
  readonly #limits: PoolLimits
  #settle: ((outcome: Answer | ThreadLost) => void) | null = null
  #restTimer: NodeJS.Timeout | undefined
  #isLost = false

  constructor(file: URL, limits: PoolLimits) {
    this.#limits = limits
    const resourceLimits = { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 8 }
    this.#worker = new Worker(file, { resourceLimits, env: {} })
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#settle?.(answer))
    this.#worker.on('error', cause => this.#lose(cause))
    this.#worker.on('exit', () => this.#lose())
  }

  get isLost(): boolean {
    return this.#isLost
  }

  parse(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#lose(), this.#limits.parseMs)
      this.#settle = outcome => {
        this.#settle = null
        clearTimeout(timer)
        if (outcome instanceof ThreadLost) reject(outcome)
        else resolve(outcome)
      }
      if (this.#isLost) this.#settle(new ThreadLost())
      else this.#post(bytes)
    })
  }

  onEnd(listener: () => void): void {
    this.#worker.once('exit', listener)
  }

  rest(): this {
    this.#restTimer = setTimeout(() => this.end(), this.#limits.idleMs).unref()
    return this
  }

  wake(): this {
    clearTimeout(this.#restTimer)
    return this
  }

  end(): void {
    this.#lose()
  }

  /** A buffer of its own is handed over without a copy; a small body lies in Node's shared pool and is copied. */
  #post(bytes: Buffer): void {
    const isOwn = bytes.byteLength === bytes.buffer.byteLength
    this.#worker.postMessage(bytes, isOwn ? [bytes.buffer as ArrayBuffer] : [])
  }

  #lose(cause?: unknown): void {
    this.#isLost = true
    void this.#worker.terminate()
    this.#settle?.(new ThreadLost('parse thread ended', { cause }))
  }
}
