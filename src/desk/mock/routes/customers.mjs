import { ok, page, refuse } from '../answers.mjs'

const matches = (q, ...texts) =>
  q
    .toLowerCase()
    .split(/\s+/)
    .every(word => texts.some(text => text.toLowerCase().includes(word)))

function list({ state, url }) {
  const q = url.searchParams.get('q') ?? ''
  const rows = [...state.customers.values()]
    .filter(c => matches(q, c.name, c.identities[0].address))
    .map(c => ({
      id: c.id,
      name: c.name,
      address: c.identities[0].address,
      lastSeenAt: c.createdAt,
      conversations: [...state.conversations.values()].filter(x => x.customer.id === c.id).length,
    }))
  return ok(page(rows, url))
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
