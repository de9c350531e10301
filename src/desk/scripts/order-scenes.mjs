import { actionScenes } from './action-scenes.mjs'
import { conversations, failing, open, set, thread } from './stage.mjs'

const panel = async ({ page, width }) => {
  if (width < 1241) await page.getByRole('button', { name: 'Customer details' }).click()
}

const panelInVain = async call => {
  await panel(call)
  await call.page.getByText('Orders could not be loaded.').waitFor()
}

const all = async call => {
  await panel(call)
  const { page } = call
  await page.getByRole('button', { name: 'Change the order' }).click()
  await page.waitForTimeout(400)
}

const another = async call => {
  await all(call)
  await call.page.locator('.orders__row').nth(2).click()
  await call.page.waitForTimeout(400)
}

const which = async call => {
  await panel(call)
  await call.page.getByText('Which order?').waitFor()
}

/** Somebody else's choice, which stays. */
const chosenByPriya = order => then => call => {
  const { state } = call.site.house
  const { id } = conversations(call.site).find(one => one.subject.startsWith('Grinder'))
  const { id: agent, name } = state.agents[1]
  state.chosenOrders = new Map([[id, { order, by: { kind: 'agent', id: agent, name } }]])
  return then(call)
}
const second = '019aa000-0000-7000-8000-000000000001'

/** What a customer bought, beside the conversation. */
export const orderScenes = [
  ...actionScenes,
  { name: 'order-unclear', isMain: true, show: set({ isUnclear: true }, open(thread('Grinder'), which)) },
  { name: 'order-by-goods', show: set({ clue: 'product' }, open(thread('Grinder'), panel)) },
  { name: 'order-chosen', show: chosenByPriya(second)(open(thread('Grinder'), panel)) },
  { name: 'order-none', show: chosenByPriya(null)(open(thread('Grinder'), panel)) },
  { name: 'order-nothing-bought', show: open(thread('Wholesale'), panel) },
  {
    name: 'order-question-failed',
    show: failing({ path: '/order', status: 500, code: 'unknown', times: 9 }, open(thread('Grinder'), panelInVain)),
  },
  { name: 'orders-all', show: open(thread('Grinder'), all) },
  { name: 'orders-many-lines', show: set({ manyLines: 400 }, open(thread('Grinder'), panel)) },
  { name: 'orders-another', show: open(thread('Grinder'), another) },
  {
    name: 'orders-failed',
    show: failing({ path: '/shopping', status: 500, code: 'unknown', times: 9 }, open(thread('Grinder'), panelInVain)),
  },
]
