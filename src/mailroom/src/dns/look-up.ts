import { Resolver } from 'node:dns/promises'

/**
 * What a name says. `missing`: there is no such name, or it has no TXT record. `failed`: nobody could be asked, or the
 * answer is broken; later it may be different.
 */
export interface Records {
  state: 'found' | 'missing' | 'failed'
  texts: string[]
  detail: string
}

const TIMES = { timeout: 3000, tries: 2 }

/** Asks the resolver of this machine, or the one that is named as ADDRESS or ADDRESS:PORT. */
export class TextRecords {
  readonly #server: string | null

  constructor(server: string | null) {
    this.#server = server
  }

  /** Each record's strings joined, as they are meant (RFC 7208, RFC 6376). */
  async lookUp(name: string): Promise<Records> {
    const resolver = new Resolver(TIMES)
    if (this.#server) resolver.setServers([this.#server])
    try {
      const texts = (await resolver.resolveTxt(name)).map(strings => strings.join(''))
      return { state: texts.length > 0 ? 'found' : 'missing', texts, detail: '' }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      return { state: code === 'ENOTFOUND' || code === 'ENODATA' ? 'missing' : 'failed', texts: [], detail: code }
    }
  }
}
