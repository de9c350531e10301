import { done, ok, page, refuse } from '../answers.mjs'

const money = amount => ({ amount: amount.toFixed(2), currency: 'USD' })
const hour = 3_600_000

/** What the first customers bought; the others bought nothing. */
const boughtBy = position => [14, 1, 3, 40, 2][position] ?? 0

const goods = [
  ['Fjord Hand Grinder', 'Pine green', 'FJ-204', 64],
  ['Hearth Blend, 1 kg', 'Whole bean', 'HB-1KG', 32],
  ['Burr Cleaning Brush', null, 'BB-01', 12],
  ['Tasting Box, 4 × 125 g, a name that is far longer than the panel is wide', 'Autumn', 'TB-4', 39],
]

const states = [
  { payment: 'paid', fulfilment: 'delivered', return: 'none' },
  { payment: 'paid', fulfilment: 'sent', return: 'none' },
  { payment: 'partly-refunded', fulfilment: 'delivered', return: 'requested' },
  { payment: 'paid', fulfilment: 'unfulfilled', return: 'none' },
]

function orderOf(customer, position, number, now) {
  const picked = [goods[number % goods.length], goods[(number + 1) % goods.length]]
  const total = picked.reduce((sum, [, , , price]) => sum + price, 0)
  const state = states[number % states.length]
  const placedAt = new Date(now - (number * 19 + 2) * 24 * hour)
  const later = hours => new Date(placedAt.getTime() + hours * hour).toISOString()
  const isSent = state.fulfilment !== 'unfulfilled'
  const events = [
    { kind: 'sent', at: later(9), text: null, place: 'Portland' },
    { kind: 'out_for_delivery', at: later(26), text: null, place: null },
    { kind: 'delivered', at: later(29), text: 'Delivered to parcel box', place: null },
  ].slice(0, state.fulfilment === 'delivered' ? 3 : 1)
  const refunded = state.payment === 'partly-refunded' ? 16 : 0
  return {
    id: `019aa000-0000-7000-8000-${String(position * 1000 + number).padStart(12, '0')}`,
    store: '019aa000-0000-7000-8000-000000000000',
    number: `#${10_482 - number * 7 - position}`,
    placedAt: placedAt.toISOString(),
    customer: customer.id,
    customerName: customer.name,
    email: customer.identities[0].address,
    ...state,
    cancelledAt: null,
    totals: {
      items: money(total),
      discount: money(0),
      shipping: money(number % 3 === 1 ? 4.9 : 0),
      tax: money(total / 6),
      total: money(total + (number % 3 === 1 ? 4.9 : 0)),
      refunded: money(refunded),
    },
    lines: picked.map(([title, variant, sku, price], line) => ({
      id: String(line),
      title,
      variant,
      sku,
      picture: null,
      quantity: 1,
      shipped: isSent ? 1 : 0,
      returned: 0,
      unitPrice: money(price),
      paid: money(price),
      tax: money(price / 6),
    })),
    parcels: isSent
      ? [
          {
            id: 'p',
            trackingNumber: 'JJSE 4471 0926',
            carrier: 'PostNord',
            trackingPage: null,
            sentAt: events[0].at,
            deliveredAt: events[2]?.at ?? null,
            events,
          },
        ]
      : [],
    payments: [
      {
        id: 'y',
        method: 'Visa ending 4242',
        amount: money(total),
        captured: money(total),
        refunded: money(refunded),
        at: placedAt.toISOString(),
      },
    ],
    refunds: [],
    shippingAddress: {
      name: customer.name,
      company: null,
      line1: '14 Orchard Row',
      line2: null,
      postalCode: '97214',
      city: 'Portland',
      region: 'OR',
      country: 'US',
      phone: null,
    },
    tags: [],
    page: 'https://shop.example/orders/1',
  }
}

function ordersOf(state, id) {
  const position = [...state.customers.keys()].indexOf(id)
  const customer = state.customers.get(id)
  const orders = Array.from({ length: boughtBy(position) }, (_, number) =>
    orderOf(customer, position, number, Date.now()),
  )
  if (state.manyLines)
    for (const order of orders)
      order.lines = Array.from({ length: state.manyLines }, (_, at) => ({ ...order.lines[at % 2], id: String(at) }))
  return orders
}

function shopping({ state, params }) {
  if (!state.customers.has(params.id)) return refuse(404, 'not_found')
  const orders = ordersOf(state, params.id)
  const value = orders.reduce(
    (sum, { totals }) => sum + Number(totals.total.amount) - Number(totals.refunded.amount),
    0,
  )
  return ok({
    hasStores: true,
    orders: orders.length,
    spent: orders.length > 0 ? [{ value: money(value), orders: orders.length }] : [],
    firstOrderAt: orders.at(-1)?.placedAt ?? null,
    groups: orders.length > 10 ? ['Gold'] : [],
    last: orders[0] ?? null,
  })
}

function list({ state, params, url }) {
  const q = (url.searchParams.get('q') ?? '').toLowerCase()
  const rows = ordersOf(state, params.id)
    .filter(order =>
      [order.number, ...order.lines.map(line => line.title)].some(text => text.toLowerCase().includes(q)),
    )
    .map(({ totals, ...order }) => ({ ...order, total: totals.total, refunded: totals.refunded }))
  return ok(page(rows, url))
}

const chosenOf = state => {
  state.chosenOrders ??= new Map()
  return state.chosenOrders
}

const offerOf = ({ id, number, placedAt, totals, lines }) => ({
  id,
  number,
  placedAt,
  total: totals.total,
  firstLine: lines[0].title,
  moreLines: lines.length - 1,
})

/** Named in the messages, unless the scene says that they are not clear, or a person has chosen. */
function question({ state, params }) {
  const conversation = state.conversations.get(params.id)
  if (!conversation) return refuse(404, 'not_found')
  const orders = ordersOf(state, conversation.customer.id)
  const chosen = chosenOf(state).get(params.id)
  const none = { order: null, clue: null, word: null, chosenBy: null, offered: [] }
  if (chosen) return ok({ ...none, order: chosen.order, clue: 'person', chosenBy: chosen.by })
  if (orders.length === 0) return ok(none)
  if (state.isUnclear && orders.length > 1) return ok({ ...none, offered: orders.slice(0, 5).map(offerOf) })
  const [{ id, number, lines }] = orders
  const { clue = 'number' } = state
  return ok({ ...none, order: id, clue, word: clue === 'product' ? lines[0].title : number })
}

function choose({ state, params, body, feed }) {
  const me = state.agents.find(({ id }) => id === state.me)
  chosenOf(state).set(params.id, { order: body.order, by: { kind: 'agent', id: me.id, name: me.name } })
  feed.add('order-in-question.changed', params.id, 1)
  return done
}

function forget({ state, params, feed }) {
  chosenOf(state).delete(params.id)
  feed.add('order-in-question.changed', params.id, 1)
  return done
}

export const orderOfId = ({ state, params }) =>
  [...state.customers.keys()].flatMap(id => ordersOf(state, id)).find(({ id }) => id === params.id)

function one(call) {
  const order = orderOfId(call)
  return order ? ok(order) : refuse(404, 'not_found')
}

/** Bought at the counter, mostly. */
function unmatched({ state, url }) {
  const q = (url.searchParams.get('q') ?? '').toLowerCase()
  const [customer] = state.customers.values()
  const rows = Array.from({ length: state.unmatched ?? 0 }, (_, number) => orderOf(customer, 7, number, Date.now()))
    .filter(order => order.number.includes(q))
    .map(({ totals, ...order }, at) => ({
      ...order,
      customer: null,
      customerName: at % 3 === 0 ? null : 'Counter sale, walk-in',
      total: totals.total,
      refunded: totals.refunded,
    }))
  return ok(page(rows, url))
}

export const orders = [
  ['GET', '/api/v1/unmatched-orders', unmatched],
  ['GET', '/api/v1/customers/{id}/shopping', shopping],
  ['GET', '/api/v1/customers/{id}/orders', list],
  ['GET', '/api/v1/orders/{id}', one],
  ['GET', '/api/v1/conversations/{id}/order', question],
  ['PUT', '/api/v1/conversations/{id}/order', choose],
  ['DELETE', '/api/v1/conversations/{id}/order', forget],
]
