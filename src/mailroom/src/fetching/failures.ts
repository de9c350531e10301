import type { Reason } from '../host/fetched-mails.ts'

const MOST_TRIES = 4

/** Which mails failed, how often, and why: one that always fails must not hold up those behind it. */
export class Failures {
  readonly #tries = new Map<number, { count: number; reason: Reason }>()

  /** Then mails are fetched one by one, until it is known which of them it is. */
  get any(): boolean {
    return this.#tries.size > 0
  }

  suspect(uid: number): void {
    if (!this.#tries.has(uid)) this.#tries.set(uid, { count: 0, reason: 'unfetchable' })
  }

  add(uid: number, reason: Reason): void {
    this.#tries.set(uid, { count: (this.#tries.get(uid)?.count ?? 0) + 1, reason })
  }

  /** The reason, once it has been tried often enough. */
  isHopeless(uid: number): Reason | null {
    const failure = this.#tries.get(uid)
    return failure && failure.count >= MOST_TRIES ? failure.reason : null
  }

  forget(uid: number): void {
    this.#tries.delete(uid)
  }
}

/** Kept for as long as the program runs, for each account and numbering of its folder. */
export class FailureBook {
  readonly #books = new Map<string, Failures>()

  of(account: string, uidValidity: number): Failures {
    const key = `${account} ${uidValidity}`
    const failures = this.#books.get(key) ?? new Failures()
    this.#books.set(key, failures)
    return failures
  }
}
