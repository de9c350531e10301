import { eventsOf, storeOf } from '../mock/routes/stores.mjs'
import { authorityScenes } from './authority-scenes.mjs'
import { failing, open } from './stage.mjs'
import { teamScenes } from './team-scenes.mjs'

const ago = minutes => new Date(Date.now() - minutes * 60_000).toISOString()

const many = ({ site }) => {
  const [brand] = site.house.state.brands
  const one = (number, change) =>
    storeOf(brand.id, {
      id: `019aa000-0000-7000-8000-00000000010${number}`,
      address: `https://api${number}.northwind.example`,
      ...change,
    })
  return [
    one(1, {}),
    one(2, {
      name: 'Northwind Outlet with a name that is a good deal longer than the card is wide on a telephone',
      state: 'importing',
      import: { part: 'orders', read: 5_300, since: null, startedAt: ago(3) },
      ordersHere: 5_200,
    }),
    one(3, {
      name: '',
      state: 'importing',
      import: { part: 'products', read: 100, since: null, startedAt: ago(0) },
      ordersThere: 0,
    }),
    one(4, {
      state: 'failed',
      failure: { step: 'sign-in', detail: 'Medusa does not take this key (401).', at: ago(4) },
      ordersHere: 14_190,
    }),
    one(5, { state: 'paused' }),
    one(6, { state: 'disconnected', platform: 'demo', address: null, name: 'Northwind Coffee (demo)' }),
  ]
}

const states = stores => async call => {
  call.site.house.state.stores = stores(call)
  await open('/settings/stores')(call)
}

const withEvents = ({ site }) => {
  const [brand] = site.house.state.brands
  const one = (number, events, change) =>
    storeOf(brand.id, {
      id: `019aa000-0000-7000-8000-00000000020${number}`,
      name: ['No file yet', 'None heard', 'Secret exchanged', 'Events missed', 'Northwind Coffee (demo)'][number],
      address: `https://api${number}.northwind.example`,
      events: eventsOf(events),
      ...change,
    })
  return [
    one(0, { isSetUp: false, heardAt: null }),
    one(1, { heardAt: null }),
    one(2, { oldSecretUntil: ago(-20 * 60) }),
    one(3, { missedAt: ago(6), missed: 17, heardAt: ago(90) }),
    one(4, { file: null, missedAt: ago(6), missed: 1, heardAt: ago(90) }, { platform: 'demo', address: null }),
  ]
}

const events =
  (at, ...buttons) =>
  async call => {
    await states(withEvents)(call)
    const { page } = call
    await page
      .getByRole('button', { name: ['Set up events', 'Installation and secret'][at] })
      .first()
      .click()
    await page.waitForTimeout(300)
    for (const name of buttons) {
      await page.getByRole('button', { name }).click()
      await page.waitForTimeout(300)
    }
  }

const dialog = fill => async call => {
  await states(() => [])(call)
  const { page } = call
  await page.getByRole('button', { name: 'Connect a store' }).click()
  await page.waitForTimeout(300)
  await fill?.(page)
}

const fillAndTest = address => async page => {
  await page.getByLabel('Address of its API').fill(address)
  await page.getByLabel('Secret key').fill('sk_something')
  await page.getByRole('button', { name: 'Test' }).click()
  await page.waitForTimeout(400)
}

/** Settings, Stores: each state of a store, and connecting one. */
export const storeScenes = [
  {
    name: 'onboarding-no-store',
    show: async call => {
      call.site.house.state.stores = []
      await open('/start')(call)
    },
  },
  { name: 'stores', show: states(many) },
  {
    name: 'stores-unmatched',
    show: async call => {
      call.site.house.state.unmatched = 40
      await open('/settings/stores')(call)
      await call.page.getByText('Orders without a customer').scrollIntoViewIfNeeded()
      await call.page.waitForTimeout(200)
    },
  },
  { name: 'stores-none', show: states(() => []) },
  { name: 'stores-failed', show: failing({ path: '/stores', status: 500, code: 'unknown' }, open('/settings/stores')) },
  { name: 'store-events', show: states(withEvents) },
  {
    name: 'store-events-missed',
    show: async call => {
      await states(withEvents)(call)
      await call.page.getByText('without an event').last().scrollIntoViewIfNeeded()
      await call.page.waitForTimeout(200)
    },
  },
  { name: 'store-events-file', show: events(0) },
  { name: 'store-events-secret', show: events(0, 'Make a secret') },
  { name: 'store-events-turn', show: events(1, 'Make another secret') },
  { name: 'store-events-turned', show: events(1, 'Make another secret', 'Make it now') },
  {
    name: 'store-can',
    show: async call => {
      await open('/settings/stores')(call)
      await call.page.getByText('What can be done at this store').first().click()
      await call.page.waitForTimeout(200)
    },
  },
  { name: 'store-connect', show: dialog() },
  { name: 'store-tested', show: dialog(fillAndTest('https://api.northwind.example')) },
  { name: 'store-refused', show: dialog(fillAndTest('https://wrong.northwind.example')) },
  {
    name: 'store-disconnect',
    show: async call => {
      await open('/settings/stores')(call)
      await call.page.getByRole('button', { name: 'More' }).first().click()
      await call.page.getByRole('menuitem', { name: 'Disconnect' }).click()
      await call.page.waitForTimeout(300)
    },
  },
  ...authorityScenes,
  ...teamScenes,
]
