import type { Message } from '../../engine/contract.ts'

export interface Kept {
  id: string
  subject: string
  status: 'open' | 'waiting' | 'resolved'
  assignee: { id: string; name: string } | null
  snoozedUntil: string | null
  readUpTo: number
  log: Message[]
}

const LATE_MS = 10

/** What the server keeps (docs/api/http.md, Conversations and Feed), slow on purpose: mails and replies take a while. */
export class FakeShop {
  readonly conversations: Kept[] = []
  readonly feed: { kind: string; id: string; data: { conversation: string } }[] = []
  readonly stores: { platform: string; buyers: { email: string }[] }[] = []
  readonly #copies = new Set<string>()

  connect({ store, buyers }: { store: { platform: string }; buyers: { email: string }[] }): object {
    this.stores.push({ platform: store.platform, buyers })
    return {}
  }

  /** A mail that was taken becomes a message later; a copy becomes none (domain: same Message-ID and body). */
  take(raw: string): void {
    const header = (name: string) => new RegExp(`^${name}: <?([^>\\r]*)`, 'mi').exec(raw)?.[1]
    const messageId = header('Message-ID') ?? ''
    const body = raw.slice(raw.indexOf('\r\n\r\n'))
    if (this.#copies.has(messageId + body)) return
    this.#copies.add(messageId + body)
    setTimeout(() => this.#receive(messageId, header('In-Reply-To'), header('Subject') ?? ''), LATE_MS)
  }

  write(kept: Kept, kind: 'reply' | 'note', text: string): Message {
    const isReply = kind === 'reply'
    const message = this.add(kept, {
      kind: isReply ? 'message' : 'note',
      direction: isReply ? 'out' : null,
      text,
      delivery: isReply ? { state: 'queued' } : null,
    })
    if (!isReply) return message
    kept.status = 'waiting'
    setTimeout(() => {
      message.delivery = { state: 'kept' }
      message.email = { messageId: `${message.id}@northwind.example` }
      this.feed.push({ kind: 'message.changed', id: message.id, data: { conversation: kept.id } })
    }, LATE_MS)
    return message
  }

  add(kept: Kept, what: Partial<Message>): Message {
    const sequence = kept.log.length + 1
    const message: Message = {
      id: `${kept.id}-${sequence}`,
      sequence,
      kind: 'message',
      direction: null,
      author: { name: 'Somebody' },
      at: '2026-11-21T10:42:00.123456Z',
      text: '',
      delivery: null,
      email: null,
      event: null,
      ...what,
    }
    kept.log.push(message)
    this.feed.push({ kind: 'message.added', id: message.id, data: { conversation: kept.id } })
    return message
  }

  #receive(messageId: string, inReplyTo: string | undefined, subject: string): void {
    const holds = (kept: Kept) => kept.log.some(({ email }) => email?.messageId === inReplyTo)
    const kept = (inReplyTo && this.conversations.find(holds)) || this.#open(subject)
    kept.status = 'open'
    this.add(kept, { direction: 'in', email: { messageId } })
  }

  #open(subject: string): Kept {
    const id = `c${this.conversations.length + 1}`
    const kept: Kept = { id, subject, status: 'open', assignee: null, snoozedUntil: null, readUpTo: 0, log: [] }
    this.conversations.push(kept)
    return kept
  }
}
