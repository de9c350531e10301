import { ok, page, refuse } from '../answers.mjs'
import { orderOfId } from './orders.mjs'

const usd = amount => ({ amount: amount.toFixed(2), currency: 'USD' })
const holdSeconds = 30
const limits = {
  'order.refund': [120, 150],
  'order.credit': [40, 50],
  'order.discount': [30, 50],
  'order.replace': [80, 80],
}
const kinds = {
  'order.refund': 'refund',
  'order.credit': 'credit',
  'order.cancel': 'cancel',
  'order.change-address': 'address',
  'order.replace': 'replacement',
  'order.discount': 'discount',
  'order.return': 'return',
  'order.resend-confirmation': 'confirmation',
}
const final = ['order.refund', 'order.credit', 'order.cancel', 'order.replace', 'order.resend-confirmation']

function whyNot(order, action) {
  const isSent = order.fulfilment !== 'unfulfilled'
  if (['order.change-address', 'order.cancel'].includes(action) && isSent) return 'already_sent'
  if (action === 'order.return' && !isSent) return 'nothing_sent'
  return null
}

function abilities(call) {
  const order = orderOfId(call)
  if (!order) return refuse(404, 'not_found')
  const { isWithoutLimits, isAsking, cannot } = call.state
  const rows = Object.keys(kinds).map(action => {
    const why = cannot?.includes(action) ? 'store_cannot' : whyNot(order, action)
    const [left, limit] = (!isWithoutLimits && !isAsking && !why && limits[action]) || []
    return {
      action,
      whyNot: why,
      reason: why === 'store_cannot' ? 'not_yet' : null,
      needsAuthority: action in limits,
      left: left ? usd(left) : null,
      limit: limit ? usd(limit) : null,
      needsApproval: Boolean(isAsking) && action in limits,
      without: [],
    }
  })
  return ok(page(rows, call.url))
}

const sum = list => list.reduce((total, amount) => total + Number(amount.amount), 0)
const left = order => Number(order.totals.total.amount) - Number(order.totals.refunded.amount)

/** The figures of a wish, or the code of what is wrong with it. */
function figuresOf(action, order, wish) {
  const lines = (wish.lines ?? []).map(({ line, quantity, amount }) => {
    const { paid, quantity: all } = order.lines.find(one => one.id === line)
    return { paid, amount: amount ?? usd((Number(paid.amount) * quantity) / all) }
  })
  if (lines.some(({ paid, amount }) => Number(amount.amount) > Number(paid.amount))) return 'more_than_paid'
  const items = sum(lines.map(line => line.amount))
  const shipping = Number(wish.shipping?.amount ?? 0)
  if (action === 'order.refund') {
    const other = Number(wish.amount?.amount ?? 0)
    const total = items + shipping + other
    if (total <= 0) return 'nothing_to_refund'
    if (total > left(order)) return 'more_than_left'
    const rest = left(order)
    return { items, shipping, other, tax: total / 6, total, refundable: rest, remaining: rest - total }
  }
  if (action === 'order.replace')
    return {
      items,
      shipping: Number(order.totals.shipping.amount),
      total: items + Number(order.totals.shipping.amount),
    }
  if (action === 'order.credit') return { total: Number(wish.amount?.amount ?? 0) }
  if (action === 'order.discount')
    return {
      total: wish.amount ? Number(wish.amount.amount) : (Number(order.totals.total.amount) * wish.percent) / 100,
    }
  if (action === 'order.cancel') return { total: Number(order.totals.total.amount), refundable: left(order) }
  return {}
}

function preview(call) {
  const { params, body, state } = call
  const order = orderOfId({ ...call, params: { id: body.subject } })
  const figures = figuresOf(params.name, order, body.parameters)
  if (typeof figures === 'string') return refuse(409, figures)
  const [rest, limit] = (!state.isWithoutLimits && limits[params.name]) || []
  const needsApproval =
    (Boolean(state.isAsking) && params.name in limits) || (rest !== undefined && figures.total > rest)
  return ok({
    summary: 'Does it.',
    cost: params.name in limits ? usd(figures.total) : null,
    figures: Object.entries(figures).map(([name, amount]) => ({ name, amount: usd(amount) })),
    needsApproval,
    beyond: needsApproval ? (state.isAsking ? 'no-limit' : 'day') : null,
    left: rest && !state.isAsking ? usd(rest) : null,
    limit: limit && !state.isAsking ? usd(limit) : null,
    holdSeconds: final.includes(params.name) ? holdSeconds : 0,
  })
}

export function intentOf(change = {}) {
  const now = Date.now()
  return {
    id: crypto.randomUUID(),
    kind: 'refund',
    state: 'held',
    order: null,
    orderNumber: '#10482',
    store: '019aa000-0000-7000-8000-000000000001',
    customer: null,
    conversation: null,
    cost: usd(64),
    reason: null,
    by: { kind: 'agent', id: null, name: 'Maya Okafor' },
    approvedBy: null,
    settledBy: null,
    note: null,
    approval: null,
    begunAt: new Date(now).toISOString(),
    dueAt: new Date(now + holdSeconds * 1000).toISOString(),
    calledAt: null,
    calls: 0,
    lookedAt: null,
    looks: 0,
    problem: null,
    made: null,
    endedAt: null,
    key: 'RG-1',
    books: [],
    boughtAgain: null,
    version: 1,
    ...change,
  }
}

const intentsOf = state => {
  state.intents ??= []
  return state.intents
}

function run(call) {
  const { params, body, state } = call
  if (params.name === 'order.withdraw') {
    const intent = intentsOf(state).find(({ id }) => id === body.parameters.intent)
    Object.assign(intent, { state: 'withdrawn', endedAt: new Date().toISOString() })
    return ok({ undo: null, intent: null })
  }
  const looked = preview(call)
  if (looked.status !== 200) return looked
  const { needsApproval, cost } = looked.body
  const isHeld = final.includes(params.name)
  const intent = intentOf({
    order: body.subject,
    kind: kinds[params.name],
    state: needsApproval ? 'asked' : isHeld ? 'held' : 'due',
    cost,
  })
  intentsOf(state).push(intent)
  const undo = intent.state === 'held' ? { name: 'order.withdraw', parameters: { intent: intent.id } } : null
  return ok({ undo, intent: intent.id })
}

const intents = ({ state, params, url }) =>
  ok(
    page(
      intentsOf(state).filter(intent => intent.order === null || intent.order === params.id),
      url,
    ),
  )

export const actions = [
  ['GET', '/api/v1/orders/{id}/abilities', abilities],
  ['GET', '/api/v1/orders/{id}/intents', intents],
  ['POST', '/api/v1/actions/{name}/preview', preview],
  ['POST', '/api/v1/actions/{name}', run],
]
