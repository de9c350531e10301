import { actionScenes } from './action-scenes.mjs'
import { failing, open, thread } from './stage.mjs'

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
  await page.getByText(/^All \d+ orders$/).click()
  await page.waitForTimeout(400)
  await page.locator('.orders .btn').scrollIntoViewIfNeeded()
}

const another = async call => {
  await all(call)
  await call.page.locator('.orders__row').nth(2).click()
  await call.page.waitForTimeout(400)
  await call.page.locator('.timeline').first().scrollIntoViewIfNeeded()
}

/** What a customer bought, beside the conversation. */
export const orderScenes = [
  ...actionScenes,
  { name: 'orders-all', show: open(thread('Grinder'), all) },
  { name: 'orders-another', show: open(thread('Grinder'), another) },
  {
    name: 'orders-failed',
    show: failing({ path: '/shopping', status: 500, code: 'unknown', times: 9 }, open(thread('Grinder'), panelInVain)),
  },
]
