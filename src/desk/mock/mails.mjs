import { randomUUID } from 'node:crypto'

const before = minutes => new Date(Date.now() - minutes * 60_000).toISOString()
const named = (state, subject) => [...state.conversations.values()].find(one => one.subject.startsWith(subject))

/** Two stories belong together: one was split off from the other. */
export function linkStories(state) {
  const [origin, own] = [named(state, 'Grinder'), named(state, 'Exchange')]
  own.linked.push({ id: origin.id, kind: 'split', isOrigin: true })
  origin.linked.push({ id: own.id, kind: 'split', isOrigin: false })
  const line = own.messages[0]
  own.messages.push({
    ...line,
    id: randomUUID(),
    sequence: ++own.lastSequence,
    kind: 'event',
    direction: null,
    author: { kind: 'agent', id: state.agents[1].id, name: state.agents[1].name },
    text: '',
    attachments: [],
    email: null,
    event: { name: 'linked', data: { kind: 'split', to: origin.id } },
  })
}

const unread = [
  ['postmaster@bulk.example', 'too_many_parts', 41_203_118, 3, 3000],
  ['anna@shopper.example', 'unparsable', 3_204, 12, 1300],
  ['', 'headers_too_large', 1_048_577, 1, 400],
  ['noreply@calendar-and-newsletter-service.example', 'too_deep', 88_120, 2, 75],
  ['sender@strange.example', 'a_reason_of_tomorrow', 9_120, 1, 12],
]

/** Mail that could not be understood. */
export const quarantined = () =>
  unread.map(([mailFrom, error, size, tries, ago], i) => ({
    id: randomUUID(),
    receivedAt: before(ago),
    mailFrom,
    mailbox: 'support@northwind.example',
    size,
    error,
    tries,
    conversation: i === 2 ? null : { id: randomUUID(), number: 1003 + i },
  }))

const said = [
  ['news@roasters-weekly.example', 'list', 200],
  ['offers@rank-your-shop.example', 'spam', 90],
  ['anna@shopper.example', 'human', 10],
]

/** Senders that somebody spoke about. */
export const rememberedSenders = () =>
  said.map(([address, kind, ago]) => ({
    address,
    class: kind,
    by: { kind: 'agent', id: randomUUID(), name: 'Maya Lindgren' },
    at: before(ago),
  }))
