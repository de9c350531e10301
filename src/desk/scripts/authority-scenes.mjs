import { authorityOf } from '../mock/routes/authority.mjs'
import { conversations, failing, open, set } from './stage.mjs'

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

const maya = { kind: 'agent', id: 'a0000000-0000-7000-8000-000000000001', name: 'Maya Okafor' }
const ended = {
  canAnswer: false,
  answeredBy: { kind: 'agent', id: null, name: 'Tom Berger' },
  answeredAt: new Date(Date.now() - 300_000).toISOString(),
}

/** The page of one request, as the mail's link opens it. */
const request = (change, then) => call => {
  const [first] = authorityOf(call.site.house.state).approvals
  const { id } = conversations(call.site).find(one => one.subject.startsWith('Grinder'))
  Object.assign(first, { conversation: id, ...change })
  return open(`/approvals/${first.id}`, then)(call)
}

const settling = name =>
  open('/settings/doubts', async ({ page }) => {
    await page.getByRole('button', { name, exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
    await page.waitForTimeout(300)
  })

/** Settings: limits, requests for more, and what is in doubt. */
export const authorityScenes = [
  { name: 'approvals', show: open('/approvals') },
  { name: 'approvals-none', show: none(open('/approvals')) },
  {
    name: 'approvals-error',
    show: failing({ path: '/approvals', method: 'GET', status: 400 }, open('/approvals')),
  },
  { name: 'approval', isMain: true, show: request({}) },
  { name: 'approval-own', show: request({ askedBy: maya, canAnswer: false }) },
  { name: 'approval-beyond', show: request({ enough: false, beyond: 'no-limit', askerLeft: null, askerLimit: null }) },
  {
    name: 'approval-approved',
    show: request({ ...ended, state: 'approved', note: 'Of course. Please ask her for a picture.' }),
  },
  { name: 'approval-rejected', show: request({ ...ended, state: 'rejected' }) },
  { name: 'approval-expired', show: request({ ...ended, state: 'expired', answeredBy: null }) },
  { name: 'approval-withdrawn', show: request({ ...ended, state: 'withdrawn', answeredBy: null }) },
  {
    name: 'approval-quicker',
    show: set(
      { quicker: true },
      request({}, async ({ page }) => {
        await page.getByRole('button', { name: 'Approve' }).click()
        // Until what was said of the pending button to screen readers has gone with it.
        await page.waitForTimeout(7500)
      }),
    ),
  },
  { name: 'approval-gone', show: open('/approvals/019aa000-0000-7000-8000-00000000dead') },
  { name: 'limits', show: open('/settings/limits') },
  { name: 'limits-none', show: none(open('/settings/limits')) },
  {
    name: 'limit-dialog',
    show: open('/settings/limits', async ({ page }) => {
      await page.getByRole('button', { name: 'Add a limit' }).click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'reason-rename',
    show: open('/settings/limits', async ({ page }) => {
      await page.getByRole('button', { name: 'Move Arrived late up' }).click()
      await page.getByRole('button', { name: 'Rename Goodwill' }).click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'limit-removed',
    show: open('/settings/limits', async ({ page }) => {
      await page.getByRole('button', { name: 'Remove the limit of Leads' }).click()
      await page.waitForTimeout(300)
    }),
  },
  { name: 'doubt-happened', show: settling('It happened') },
  { name: 'doubt-not-happened', show: settling('It did not happen') },
  { name: 'doubts', show: open('/settings/doubts') },
  { name: 'doubts-none', show: none(open('/settings/doubts')) },
]
