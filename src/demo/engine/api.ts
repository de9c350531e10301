import { setTimeout as wait } from 'node:timers/promises'
import type { File, Teammate } from './matter.ts'
import { reasonOf, Trouble } from './trouble.ts'

export type Caller = 'owner' | Teammate
export type Tokens = Record<Caller, string>

interface Asking {
  by?: Caller
  body?: unknown
  /** The same for every try and every run: the server then does it once. */
  key?: string
}

const TRIES = 8
const PAUSE_MS = 500

/** The public HTTP API. It waits when told to, and tries again what may be tried again. */
export class Api {
  readonly #url: string
  readonly #tokens: Tokens

  constructor(url: string, tokens: Tokens) {
    this.#url = `${url.replace(/\/$/, '')}/api/v1`
    this.#tokens = tokens
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#ask('GET', path, {})).json() as Promise<T>
  }

  async post<T>(path: string, asking: Asking & { key: string }): Promise<T> {
    return (await this.#ask('POST', path, asking)).json() as Promise<T>
  }

  async put(path: string, asking: Asking): Promise<void> {
    await this.#ask('PUT', path, asking)
  }

  upload(file: File, by: Caller, key: string): Promise<{ id: string }> {
    const form = new FormData()
    form.set('file', new Blob([Uint8Array.from(file.content)], { type: file.mediaType }), file.name)
    return this.post('/files', { by, key, body: form })
  }

  async #ask(method: string, path: string, asking: Asking): Promise<Response> {
    for (let tries = 1; ; tries++) {
      const answer = await this.#fetch(method, path, asking).catch(reasonOf)
      if (typeof answer !== 'string' && answer.ok) return answer
      const pause = typeof answer === 'string' ? PAUSE_MS : pauseBefore(answer)
      if (pause === null || tries === TRIES) throw new Trouble(`${method} ${path} failed: ${await tell(answer)}.`)
      await wait(pause)
    }
  }

  #fetch(method: string, path: string, { by = 'owner', body, key }: Asking): Promise<Response> {
    const isForm = body instanceof FormData
    return fetch(this.#url + path, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${this.#tokens[by]}`,
        ...(process.env.REGULARS_PASS && { 'x-regulars-pass': process.env.REGULARS_PASS }),
        ...(key && { 'idempotency-key': key }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
  }
}

/** How long to wait before the next try; null when trying again would change nothing. */
function pauseBefore(answer: Response): number | null {
  if (answer.status === 429) return 1000 * Number(answer.headers.get('retry-after') ?? 1)
  return answer.status >= 500 ? PAUSE_MS : null
}

async function tell(answer: Response | string): Promise<string> {
  return typeof answer === 'string' ? answer : `${answer.status} ${(await answer.text()).slice(0, 300)}`
}
