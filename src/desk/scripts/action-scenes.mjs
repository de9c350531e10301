import { intentOf } from '../mock/routes/actions.mjs'
import { open, set, thread } from './stage.mjs'

const panel = async ({ page, width }) => {
  if (width < 1241) await page.getByRole('button', { name: 'Customer details' }).click()
  await page.getByRole('heading', { name: 'Actions' }).waitFor()
}

const seen = async call => {
  await panel(call)
  await call.page.locator('.actions').scrollIntoViewIfNeeded()
  await call.page.locator('.action').last().scrollIntoViewIfNeeded()
}

const asked = (name, fill) => async call => {
  await panel(call)
  await call.page.locator('.action', { hasText: name }).click()
  await call.page.getByRole('dialog').waitFor()
  await fill?.(call)
  await call.page.waitForTimeout(900)
}

const of = (customer, then) => open(thread(customer), then)

const first = async ({ page }) =>
  page
    .getByRole('checkbox', { name: /^Choose/ })
    .first()
    .click()
const sum =
  text =>
  async ({ page }) => {
    await page.getByText('A sum', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Amount' }).fill(text)
  }
const amount =
  text =>
  ({ page }) =>
    page.getByRole('textbox', { name: 'Amount' }).fill(text)

const soon = seconds => new Date(Date.now() + seconds * 1000).toISOString()
const intents = () => [
  intentOf({ dueAt: soon(24) }),
  intentOf({ state: 'asked', kind: 'credit', dueAt: null }),
  intentOf({ state: 'calling', kind: 'cancel', cost: null }),
  intentOf({ state: 'unanswered', kind: 'replacement' }),
  intentOf({ state: 'doubtful', kind: 'refund' }),
]

/** What can be done with an order, and what each of it asks. */
export const actionScenes = [
  { name: 'actions', isMain: true, show: of('Grinder', seen) },
  { name: 'actions-under-way', show: call => set({ intents: intents() }, of('Grinder', seen))(call) },
  {
    name: 'actions-asking',
    show: set({ isAsking: true, cannot: ['order.credit', 'order.discount'] }, of('Grinder', seen)),
  },
  { name: 'refund', isMain: true, show: of('Grinder', asked('Refund', first)) },
  { name: 'refund-nothing', show: of('Grinder', asked('Refund')) },
  { name: 'refund-sum', show: of('Grinder', asked('Refund', sum('130'))) },
  {
    name: 'refund-beyond',
    show: set({ isAsking: true }, of('Grinder', asked('Refund', first))),
  },
  { name: 'refund-too-much', show: of('Grinder', asked('Refund', sum('400'))) },
  {
    name: 'refund-without-limit',
    show: set({ isWithoutLimits: true, gestureReasons: [] }, of('Grinder', asked('Refund', first))),
  },
  { name: 'credit', show: of('Grinder', asked('Credit', amount('10'))) },
  { name: 'discount', show: of('Grinder', asked('Discount')) },
  { name: 'return', show: of('Grinder', asked('Return', first)) },
  { name: 'replace', show: of('Grinder', asked('Replace', first)) },
  { name: 'confirmation', show: of('Grinder', asked('Confirmation')) },
]
