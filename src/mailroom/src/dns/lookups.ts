import { Resolver } from 'node:dns/promises'

const TIMES = { timeout: 2000, tries: 2 }

/** What nobody can ask for is not there; everything else may be different later. */
const MISSING = ['ENOTFOUND', 'ENODATA', 'EBADNAME', 'EBADQUERY']

/** A question that got no answer, by the two codes that mailauth tells apart: nothing is there, or nobody could be asked. */
class NoAnswer extends Error {
  readonly code: 'ENOTFOUND' | 'ETIMEOUT'

  constructor(isMissing: boolean, cause: unknown) {
    super('no answer', { cause })
    this.code = isMissing ? 'ENOTFOUND' : 'ETIMEOUT'
  }
}

/** Questions about one mail: all of them end when their time is over. */
export class Lookups {
  readonly #resolver = new Resolver(TIMES)
  readonly #timer: NodeJS.Timeout
  #isOver = false

  constructor(server: string | null, withinMs: number) {
    if (server) this.#resolver.setServers([server])
    this.#timer = setTimeout(() => this.end(), withinMs)
  }

  readonly ask = async (name: string, type: string): Promise<string[][] | string[]> => {
    if (this.#isOver) throw new NoAnswer(false, 'over')
    try {
      return (await this.#resolver.resolve(name, type)) as string[][] | string[]
    } catch (cause) {
      throw new NoAnswer(MISSING.includes((cause as NodeJS.ErrnoException).code ?? ''), cause)
    }
  }

  end(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#resolver.cancel()
  }
}

/** Whether an error of `ask` says that there is nothing under this name. */
export const isMissing = (error: unknown) => error instanceof NoAnswer && error.code === 'ENOTFOUND'
