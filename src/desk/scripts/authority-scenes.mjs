import { failing, open } from './stage.mjs'

const none = show => async call => {
  call.site.house.state.authority = {
    limits: [],
    reasons: [],
    approvals: [],
    answered: [],
    doubts: [],
    given: [],
    rules: { holdSeconds: 30 },
    hours: { hours: 24 },
  }
  await show(call)
}

/** Settings: limits, requests for more, and what is in doubt. */
export const authorityScenes = [
  { name: 'approvals', show: open('/settings/approvals') },
  { name: 'approvals-none', show: none(open('/settings/approvals')) },
  {
    name: 'approvals-error',
    show: failing({ path: '/approvals', method: 'GET', status: 400 }, open('/settings/approvals')),
  },
  { name: 'limits', show: open('/settings/limits') },
  { name: 'limits-none', show: none(open('/settings/limits')) },
  {
    name: 'limit-dialog',
    show: open('/settings/limits', async ({ page }) => {
      await page.getByRole('button', { name: 'Add a limit' }).click()
      await page.waitForTimeout(300)
    }),
  },
  { name: 'doubts', show: open('/settings/doubts') },
  { name: 'doubts-none', show: none(open('/settings/doubts')) },
]
