import { Problem } from '../http/problem.ts'

interface Guest {
  bytes: number
  enter: () => void
}

/** Lets work in while there is room for its bytes, in the order it comes. Who waits too long is turned away. */
export class Room {
  readonly #most: number
  readonly #waitMs: number
  #waiting: Guest[] = []
  #taken = 0

  constructor(most: number, waitMs: number) {
    this.#most = most
    this.#waitMs = waitMs
  }

  /** Answers with what gives the room back. */
  async enter(bytes: number): Promise<() => void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter(one => one !== guest)
        reject(new Problem(503, 'busy'))
      }, this.#waitMs)
      const guest = { bytes, enter: () => resolve(clearTimeout(timer)) }
      this.#waiting.push(guest)
      this.#letIn()
    })
    return () => {
      this.#taken -= bytes
      this.#letIn()
    }
  }

  /** One that is larger than the whole room goes in alone. */
  #letIn(): void {
    for (
      let next = this.#waiting[0];
      next && (this.#taken === 0 || this.#taken + next.bytes <= this.#most);
      next = this.#waiting[0]
    ) {
      this.#waiting.shift()
      this.#taken += next.bytes
      next.enter()
    }
  }
}
