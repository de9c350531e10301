import { intentOf } from '../mock/routes/actions.mjs'
import { append } from '../mock/state.mjs'
import { conversations, open, set, thread } from './stage.mjs'

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

/** An order of which nothing has left yet. */
const unsent = then => async call => {
  await panel(call)
  await call.page.getByRole('button', { name: 'Change the order' }).click()
  await call.page.locator('.orders__row').nth(3).click()
  await call.page.getByText('Not sent yet').first().waitFor()
  await then(call)
}
const asks = (name, fill) => async call => {
  await call.page.waitForTimeout(300)
  await call.page.locator('.action', { hasText: name }).click()
  await call.page.getByRole('dialog').waitFor()
  await fill?.(call)
  await call.page.waitForTimeout(900)
}
const street = ({ page }) => page.getByRole('textbox', { name: 'Street and number' }).fill('14B Orchard Row')

const usd = amount => ({ amount, currency: 'USD' })
const tale = {
  kind: 'refund',
  order: '#10482',
  amount: usd('64.00'),
  made: null,
  reason: 'Arrived damaged',
  problem: null,
  approvedBy: null,
  note: null,
}
const tales = [
  ['intent-asked', {}],
  ['intent-rejected', { note: 'Offer a replacement first' }],
  ['intent-withdrawn', { reason: null }],
  ['intent-doubtful', {}],
  ['intent-refused', { problem: 'The payment is older than 180 days.' }],
  ['intent-done', { approvedBy: 'Tom Berg' }],
  ['intent-done', { kind: 'discount', amount: usd('9.60'), made: 'SORRY-7KXQ2M9P', reason: 'Late' }],
  ['intent-done', { kind: 'address', amount: null, reason: null }],
]
const told = show => call => {
  const conversation = conversations(call.site).find(one => one.subject.startsWith('Grinder'))
  for (const [event, data] of tales) append(call.site.house.state, conversation, { event, data: { ...tale, ...data } })
  return show(call)
}

/** Said with the toast that undoes it, and proposed in the composer. */
const done = async call => {
  await asked('Refund', first)(call)
  await call.page.keyboard.press('Control+Enter')
  await call.page.waitForTimeout(900)
}

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
  { name: 'refund-done', show: of('Grinder', done) },
  { name: 'actions-told', show: told(of('Grinder')) },
  { name: 'address', show: of('Grinder', unsent(asks('Edit address', street))) },
  { name: 'cancel', show: of('Grinder', unsent(asks('Cancel'))) },
  { name: 'confirmation', show: of('Grinder', asked('Confirmation')) },
]
