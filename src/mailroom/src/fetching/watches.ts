import { readBody } from '../http/body.ts'
import { parseJson } from '../http/frame.ts'
import { json, type Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import { type Surroundings, Watch } from './watch.ts'

/** The accounts that the host wants watched. It names all of them each time; one whose mark changed is connected anew. */
export class Watches {
  readonly #around: Surroundings
  readonly #watches = new Map<string, { mark: number; watch: Watch }>()

  constructor(around: Surroundings) {
    this.#around = around
  }

  get count(): number {
    return this.#watches.size
  }

  get isQuiet(): boolean {
    return true // a mail that is cut off is fetched again
  }

  stopAccepting(): void {
    this.#keep(new Map())
  }

  /** `POST /imap/watches` */
  readonly route: Route = async request => {
    const wanted = new Shape(parseJson(await readBody(request))).objects('accounts')
    this.#keep(new Map(wanted.map(one => [one.line('account'), one.count('mark', Number.MAX_SAFE_INTEGER)])))
    return json({ watched: this.count })
  }

  #keep(wanted: Map<string, number>): void {
    for (const [account, { mark, watch }] of this.#watches) {
      if (wanted.get(account) === mark) continue
      watch.stop()
      this.#watches.delete(account)
    }
    for (const [account, mark] of wanted) {
      if (!this.#watches.has(account)) this.#watches.set(account, { mark, watch: new Watch(account, this.#around) })
    }
  }
}
