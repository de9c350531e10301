import { ok, page, refuse } from '../answers.mjs'

const matches = (q, ...texts) =>
  q
    .toLowerCase()
    .split(/\s+/)
    .every(word => texts.some(text => text.toLowerCase().includes(word)))

const day = 86_400_000
const sorts = {
  seen: row => row.lastSeenAt,
  created: row => row.createdAt,
  conversations: row => row.conversations,
  name: row => row.name.toLowerCase(),
}

const rowOf = (state, c) => {
  const theirs = [...state.conversations.values()].filter(x => x.customer.id === c.id)
  return {
    id: c.id,
    name: c.name,
    address: c.address,
    lastSeenAt:
      theirs
        .map(x => x.lastMessageAt)
        .sort()
        .at(-1) ?? c.createdAt,
    createdAt: c.createdAt,
    conversations: theirs.length,
    isVerified: c.identities.some(i => i.isVerified),
    isUndeliverable: c.identities.some(i => i.undeliverable),
  }
}

function list({ state, url }) {
  const asked = Object.fromEntries(url.searchParams)
  const since = days => new Date(Date.now() - Number(days) * day).toISOString()
  const says = (name, value) => asked[name] === undefined || asked[name] === String(value)
  const sort = asked.sort ?? '-seen'
  const key = sorts[sort.replace('-', '')]
  const rows = [...state.customers.values()]
    .map(c => rowOf(state, c))
    .filter(row => matches(asked.q ?? '', row.name, row.address))
    .filter(row => says('nameless', row.name === row.address))
    .filter(row => says('verified', row.isVerified) && says('undeliverable', row.isUndeliverable))
    .filter(row => !asked.seenWithin || row.lastSeenAt >= since(asked.seenWithin))
    .filter(row => !asked.unseenFor || row.lastSeenAt < since(asked.unseenFor))
    .filter(row => !asked.createdWithin || row.createdAt >= since(asked.createdWithin))
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  return ok(page(sort.startsWith('-') ? rows.reverse() : rows, url))
}

function rename(call) {
  const customer = call.state.customers.get(call.params.id)
  if (customer.version !== call.body.version) return refuse(409, 'conflict', { current: customer })
  customer.name = call.body.name
  customer.version++
  for (const c of call.state.conversations.values()) if (c.customer.id === customer.id) c.customer.name = customer.name
  call.feed.add('customer.changed', customer.id, customer.version)
  return ok(customer)
}

function search({ state, url }) {
  const q = url.searchParams.get('q').replace(/^#/, '')
  const hits = [...state.conversations.values()]
    .filter(c => matches(q, c.subject, c.customer.name, String(c.number), c.preview))
    .map(({ messages: _, resolution: __, ...conversation }) => ({
      conversation,
      message: null,
      snippet: conversation.preview.replace(new RegExp(`(${q.replace(/\W/g, '.')})`, 'ig'), '\uE000$1\uE001'),
    }))
  return ok(page(hits, url, 20))
}

export const customers = [
  ['GET', '/api/v1/customers', list],
  [
    'GET',
    '/api/v1/customers/{id}',
    ({ state, params }) =>
      state.customers.has(params.id) ? ok(state.customers.get(params.id)) : refuse(404, 'not_found'),
  ],
  ['PUT', '/api/v1/customers/{id}/name', rename],
  ['GET', '/api/v1/search', search],
]
