import { answerTo, type Host } from './host.ts'

export type Known = 'known' | 'unknown' | 'unsure'

const KEPT_MS = 5_000
const MOST_KEPT = 1_000

/**
 * Who receives mail here, as the host says. A sender of many mails names the same address each time, so a yes is kept for
 * five seconds; the host looks again when it stores the mail.
 */
export class Recipients {
  readonly #host: Host
  readonly #withinMs: number
  readonly #now: () => number
  readonly #knownUntil = new Map<string, number>()

  constructor(host: Host, withinMs: number, now = () => performance.now()) {
    this.#host = host
    this.#withinMs = withinMs
    this.#now = now
  }

  async ask(address: string): Promise<Known> {
    if ((this.#knownUntil.get(address) ?? 0) > this.#now()) return 'known'
    const known = await this.#askHost(address)
    if (known !== 'known') return known
    if (this.#knownUntil.size >= MOST_KEPT) this.#knownUntil.clear()
    this.#knownUntil.set(address, this.#now() + KEPT_MS)
    return known
  }

  /** Something went wrong since: the next sender shall not send a mail that cannot be stored. */
  forget(): void {
    this.#knownUntil.clear()
  }

  async #askHost(address: string): Promise<Known> {
    const first = await ask(this.#host, address, this.#withinMs)
    // A kept connection may have died since its last use. Asking twice changes nothing, so it is asked again.
    const { status } = first.status === null && first.reused ? await ask(this.#host, address, this.#withinMs) : first

    if (status === 200) return 'known'
    return status === 404 ? 'unknown' : 'unsure'
  }
}

async function ask(host: Host, address: string, withinMs: number) {
  const body = Buffer.from(JSON.stringify({ address: address.toWellFormed() }))
  const call = host.post('/recipients', { 'content-type': 'application/json', 'content-length': body.length })
  const timer = setTimeout(() => call.destroy(), withinMs)

  call.end(body)
  const status = await answerTo(call)
  clearTimeout(timer)
  return { status, reused: call.reusedSocket }
}
