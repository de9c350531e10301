import { setTimeout as wait } from 'node:timers/promises'
import type { Api } from './api.ts'
import type { Feed, Message, Page } from './contract.ts'
import { Trouble } from './trouble.ts'

const PATIENCE_MS = 30_000
const SHORTEST_PAUSE_MS = 15
const LONGEST_PAUSE_MS = 250

/** What has happened in the workspace so far, as the API tells it and the feed keeps it current. */
export class House {
  readonly #api: Api
  readonly #logs = new Map<string, Message[]>()
  readonly #homes = new Map<string, string>()
  #last: number

  private constructor(api: Api, last: number) {
    this.#api = api
    this.#last = last
  }

  /** Reads what an earlier run has left. */
  static async open(api: Api): Promise<House> {
    const house = new House(api, (await api.get<Feed>('/feed')).last)
    for (const view of ['all', 'snoozed', 'resolved']) {
      for (let cursor = ''; ; ) {
        const page = await api.get<Page<{ id: string }>>(`/conversations?view=${view}&limit=100${cursor}`)
        for (const { id } of page.items) await house.read(id)
        if (!page.next) break
        cursor = `&cursor=${encodeURIComponent(page.next)}`
      }
    }
    return house
  }

  /** The conversation in which a mail has become a message. */
  homeOf(messageId: string): string | undefined {
    return this.#homes.get(messageId)
  }

  logOf(conversation: string): Message[] {
    return this.#logs.get(conversation) ?? []
  }

  async read(conversation: string): Promise<Message[]> {
    const log = await this.#api.get<Page<Message>>(`/conversations/${conversation}/messages?limit=100`)
    this.#logs.set(conversation, log.items)
    for (const { email } of log.items) if (email?.messageId) this.#homes.set(email.messageId, conversation)
    return log.items
  }

  /** Follows the feed until something is so. */
  async until<T>(look: () => T | undefined, what: string): Promise<T> {
    const end = Date.now() + PATIENCE_MS
    for (let pause = SHORTEST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const found = look()
      if (found !== undefined) return found
      if (Date.now() > end) throw new Trouble(`${what}, even after ${PATIENCE_MS / 1000} seconds.`)
      if (!(await this.#catchUp())) await wait(pause)
    }
  }

  async #catchUp(): Promise<boolean> {
    const { items, last } = await this.#api.get<Feed>(`/feed?after=${this.#last}`)
    this.#last = last
    const changed = new Set(
      items.filter(({ kind }) => kind.startsWith('message.')).map(({ data }) => data?.conversation),
    )
    for (const conversation of changed) if (conversation) await this.read(conversation)
    return items.length > 0
  }
}
