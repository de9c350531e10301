import { done, made, ok, page, refuse } from '../answers.mjs'

const ago = minutes => new Date(Date.now() - minutes * 60_000).toISOString()

export const eventsOf = change => ({
  address: 'https://help.northwind.example/hooks/stores/019aa000-0000-7000-8000-000000000001',
  file: 'src/subscribers/regulars.ts',
  isSetUp: true,
  heardAt: ago(2),
  oldSecretUntil: null,
  missedAt: null,
  missed: 0,
  ...change,
})

const abilities = [
  'refund',
  'restock',
  'credit',
  'cancel',
  'change-address',
  'replacement',
  'discount',
  'discount-for-one',
  'return',
  'confirmation',
]
const cannot = { credit: 'no_store_credit', confirmation: 'no_mail', restock: 'restock_by_return' }
const platforms = [
  {
    name: 'demo',
    hasAddress: false,
    events: 'subscription',
    abilities: abilities.map(ability => ({ ability, whyNot: null })),
  },
  {
    name: 'medusa',
    hasAddress: true,
    events: 'file',
    abilities: abilities.map(ability => ({ ability, whyNot: cannot[ability] ?? null })),
  },
]

export const storeOf = (brand, change = {}) => ({
  id: '019aa000-0000-7000-8000-000000000001',
  brand,
  platform: 'medusa',
  address: 'https://api.northwind.example',
  name: 'Northwind Coffee',
  currency: 'USD',
  state: 'reading',
  import: null,
  ordersThere: 14_204,
  ordersHere: 14_204,
  readAt: ago(1),
  failure: null,
  events: eventsOf(change.platform === 'demo' ? { file: null } : {}),
  connectedAt: ago(60 * 24 * 40),
  version: 1,
  ...change,
})

const all = state => {
  state.stores ??= [storeOf(state.brands[0].id)]
  return state.stores
}

const find = ({ state, params }) => all(state).find(({ id }) => id === params.id)

const change = alter => call => {
  const store = find(call)
  if (!store) return refuse(404, 'not_found')
  alter(store, call)
  return done
}

function connect({ state, body }) {
  const store = storeOf(body.brand, {
    id: crypto.randomUUID(),
    platform: body.store.platform,
    address: body.store.address,
    name: body.store.platform === 'demo' ? 'Northwind Coffee (demo)' : '',
    state: 'importing',
    import: { part: 'products', read: 0, since: null, startedAt: ago(0) },
    ordersThere: 0,
    ordersHere: 0,
    readAt: null,
  })
  all(state).push(store)
  return made(store)
}

function turnSecret(call) {
  const store = find(call)
  if (!store) return refuse(404, 'not_found')
  const oldHoldsUntil = store.events.isSetUp ? ago(-24 * 60) : null
  Object.assign(store.events, { isSetUp: true, oldSecretUntil: oldHoldsUntil })
  return ok({ address: store.events.address, secret: `hook_${'5f2c9a71'.repeat(8)}`, oldHoldsUntil })
}

const test = ({ body }) =>
  ok(
    body.address.includes('wrong')
      ? {
          ok: false,
          step: 'sign-in',
          detail: 'Medusa does not take this key (401).',
          name: null,
          currency: null,
          orders: null,
        }
      : { ok: true, step: 'read', detail: null, name: 'Northwind Coffee', currency: 'USD', orders: 14_204 },
  )

export const stores = [
  ['GET', '/api/v1/stores', ({ state, url }) => ok(page(all(state), url))],
  ['GET', '/api/v1/store-platforms', ({ url }) => ok(page(platforms, url))],
  ['POST', '/api/v1/stores/test', test],
  ['POST', '/api/v1/stores', connect],
  ['POST', '/api/v1/stores/{id}/events/secret', turnSecret],
  [
    'PUT',
    '/api/v1/stores/{id}',
    change((store, { body }) =>
      Object.assign(store, { brand: body.brand, address: body.store.address, version: store.version + 1 }),
    ),
  ],
  ['PUT', '/api/v1/stores/{id}/pause', change(store => Object.assign(store, { state: 'paused' }))],
  ['DELETE', '/api/v1/stores/{id}/pause', change(store => Object.assign(store, { state: 'reading' }))],
  ['DELETE', '/api/v1/stores/{id}', change(store => Object.assign(store, { state: 'disconnected' }))],
]
