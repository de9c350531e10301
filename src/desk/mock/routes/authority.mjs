import { doing, done, made, ok, page, refuse } from '../answers.mjs'

const ago = minutes => new Date(Date.now() - minutes * 60_000).toISOString()
const usd = amount => ({ amount, currency: 'USD' })
const priya = { kind: 'agent', id: '019aa000-0000-7000-8000-0000000000a1', name: 'Priya Nair', onBehalfOf: null }

const limit = change => ({
  id: crypto.randomUUID(),
  role: 'agent',
  agent: null,
  agentName: null,
  currency: 'USD',
  kind: null,
  reason: null,
  group: null,
  perGesture: null,
  orderShare: null,
  perDay: null,
  perMonth: null,
  version: 1,
  ...change,
})

const approval = change => ({
  id: crypto.randomUUID(),
  state: 'open',
  kind: 'refund',
  cost: usd('82.00'),
  orderTotal: usd('96.00'),
  order: '#10482',
  orderId: '019aa000-0000-7000-8000-000000000000',
  beyond: 'day',
  askerLeft: usd('38.00'),
  askerLimit: usd('150.00'),
  customerName: 'Hanna Lindqvist',
  conversation: null,
  reasonId: null,
  reason: 'Arrived damaged',
  askingNote: 'The third grinder in a row with a cracked hopper. She asked for her money, and I would give it.',
  askedBy: priya,
  askedAt: ago(12),
  expiresAt: ago(-60 * 23),
  answeredBy: null,
  answeredAt: null,
  note: null,
  canAnswer: true,
  enough: true,
  version: 1,
  ...change,
})

const intent = change => ({
  id: crypto.randomUUID(),
  kind: 'refund',
  state: 'done',
  order: crypto.randomUUID(),
  orderNumber: '#10479',
  store: crypto.randomUUID(),
  customer: null,
  conversation: null,
  cost: usd('64.00'),
  reason: 'Arrived damaged',
  by: priya,
  approvedBy: null,
  settledBy: null,
  note: null,
  approval: null,
  begunAt: ago(90),
  dueAt: null,
  calledAt: ago(89),
  calls: 1,
  lookedAt: null,
  looks: 0,
  problem: null,
  made: null,
  endedAt: ago(89),
  key: 'RG-0199f3c2a7d4',
  books: [],
  boughtAgain: null,
  version: 3,
  ...change,
})

export function authorityOf(state) {
  state.authority ??= {
    limits: [
      limit({ perGesture: usd('50.00'), perDay: usd('150.00') }),
      limit({ kind: 'discount', orderShare: 15 }),
      limit({ role: 'lead', perDay: usd('1000.00'), perMonth: usd('10000.00') }),
      limit({ role: null, agent: priya.id, agentName: 'Priya Nair', group: 'Gold', perGesture: usd('120.00') }),
    ],
    reasons: (state.gestureReasons ?? ['Arrived damaged', 'Lost in transit', 'Arrived late', 'Goodwill']).map(
      (name, position) => ({
        id: crypto.randomUUID(),
        name,
        position,
      }),
    ),
    approvals: [
      approval({}),
      approval({
        kind: 'replacement',
        cost: usd('1890.00'),
        enough: false,
        reason: null,
        order: '#10466',
        beyond: 'no-limit',
        askerLeft: null,
        askerLimit: null,
      }),
    ],
    answered: [
      approval({
        state: 'approved',
        answeredBy: { ...priya, name: 'Tom Berg' },
        answeredAt: ago(300),
        note: 'Of course.',
      }),
      approval({ state: 'expired', answeredAt: ago(3000), kind: 'credit', cost: usd('80.00') }),
    ],
    doubts: [
      intent({
        state: 'doubtful',
        endedAt: null,
        problem: 'The store did not answer in time.',
        lookedAt: ago(80),
        looks: 4,
        books: [{ id: 'refund-1', amount: usd('10.50'), note: 'Scratched [RG-0199f0000000]', at: ago(9000) }],
      }),
      intent({
        state: 'unanswered',
        kind: 'replacement',
        orderNumber: '#10468',
        cost: usd('89.00'),
        endedAt: null,
        calledAt: ago(1),
        problem: 'The store did not answer in time.',
        key: 'RG-0199f3c2bb01',
      }),
    ],
    given: [
      intent({ boughtAgain: { number: '#10502', at: ago(20) } }),
      intent({
        kind: 'discount',
        cost: usd('9.60'),
        orderNumber: '#10471',
        approvedBy: { ...priya, name: 'Tom Berg' },
      }),
      intent({ state: 'refused', problem: 'The bank has declined it.', orderNumber: '#10460', cost: usd('32.00') }),
    ],
    rules: { holdSeconds: 30 },
    hours: { hours: 24 },
  }
  return state.authority
}

const every = state => [...authorityOf(state).approvals, ...authorityOf(state).answered]

function answer({ state, params, body, feed }) {
  const found = authorityOf(state).approvals.find(({ id }) => id === params.id)
  if (state.quicker && found) {
    Object.assign(found, {
      state: 'approved',
      canAnswer: false,
      answeredBy: { ...priya, name: 'Tom Berg' },
      answeredAt: ago(0),
    })
    remove(authorityOf(state).approvals, params.id)
    authorityOf(state).answered.unshift(found)
    return refuse(409, 'conflict', { current: found })
  }
  remove(authorityOf(state).approvals, params.id)
  authorityOf(state).answered.unshift({
    ...found,
    state: body.answer === 'approve' ? 'approved' : 'rejected',
    canAnswer: false,
    answeredBy: { ...priya, name: 'Maya Okafor' },
    answeredAt: ago(0),
    note: body.note,
  })
  feed.add('approval.changed', params.id, 2)
  return done
}

function changeReason({ state, params, body }) {
  const { reasons, removed = [] } = authorityOf(state)
  const reason = [...reasons, ...removed].find(({ id }) => id === params.id)
  reason.name = body.name
  if (body.position === null) return done
  remove(reasons, params.id)
  reasons.splice(body.position, 0, reason)
  return done
}

const remove = (list, id) => list.splice(list.findIndex(one => one.id === id) >>> 0, 1)

export const authority = [
  ['GET', '/api/v1/limits', ({ state, url }) => ok(page(authorityOf(state).limits, url))],
  [
    'POST',
    '/api/v1/limits',
    ({ state, body }) => {
      const added = limit(body)
      authorityOf(state).limits.push(added)
      return made(added)
    },
  ],
  [
    'PUT',
    '/api/v1/limits/{id}',
    ({ state, params, body }) => {
      Object.assign(
        authorityOf(state).limits.find(({ id }) => id === params.id),
        body,
      )
      return done
    },
  ],
  [
    'DELETE',
    '/api/v1/limits/{id}',
    ({ state, params }) => {
      remove(authorityOf(state).limits, params.id)
      return done
    },
  ],
  ['GET', '/api/v1/gesture-reasons', ({ state, url }) => ok(page(authorityOf(state).reasons, url))],
  ['PUT', '/api/v1/gesture-reasons/{id}', changeReason],
  [
    'DELETE',
    '/api/v1/gesture-reasons/{id}',
    doing(({ state, params }) => {
      authorityOf(state).removed = [
        ...(authorityOf(state).removed ?? []),
        authorityOf(state).reasons.find(({ id }) => id === params.id),
      ]
      remove(authorityOf(state).reasons, params.id)
    }),
  ],
  [
    'POST',
    '/api/v1/gesture-reasons',
    ({ state, body }) => {
      const added = { id: crypto.randomUUID(), name: body.name, position: authorityOf(state).reasons.length }
      authorityOf(state).reasons.push(added)
      return made(added)
    },
  ],
  [
    'GET',
    '/api/v1/approvals',
    ({ state, url }) =>
      ok(page(authorityOf(state)[url.searchParams.get('state') === 'answered' ? 'answered' : 'approvals'], url)),
  ],
  [
    'GET',
    '/api/v1/approvals/{id}',
    ({ state, params }) => {
      const found = every(state).find(({ id }) => id === params.id)
      return found ? ok(found) : refuse(404, 'not_found')
    },
  ],
  ['PUT', '/api/v1/approvals/{id}/answer', answer],
  [
    'PUT',
    '/api/v1/intents/{id}/settlement',
    doing(({ state, params }) => remove(authorityOf(state).doubts, params.id)),
  ],
  ['PUT', '/api/v1/intents/{id}/look', () => done],
  [
    'GET',
    '/api/v1/intents',
    ({ state, url }) =>
      ok(page(authorityOf(state)[url.searchParams.get('state') === 'doubtful' ? 'doubts' : 'given'], url)),
  ],
  ['GET', '/api/v1/money-rules', ({ state }) => ok(authorityOf(state).rules)],
  ['GET', '/api/v1/approval-rules', ({ state }) => ok(authorityOf(state).hours)],
  ['GET', '/api/v1/approval-delegation', () => ok({ delegation: null })],
]
