import { failing, open, set, thread } from './stage.mjs'

const none = show => async call => {
  call.site.house.state.hours = { calendars: [], lists: [] }
  await show(call)
}

const dialog = (name, then, page = '/settings/hours') =>
  open(page, async call => {
    await call.page.getByRole('button', { name, exact: true }).first().click()
    await call.page.getByRole('dialog').waitFor()
    await call.page.waitForTimeout(300)
    await then?.(call)
  })

/** Settings: when somebody works, and in which teams. */
export const teamScenes = [
  { name: 'hours', show: open('/settings/hours') },
  { name: 'hours-none', show: none(open('/settings/hours')) },
  { name: 'hours-error', show: failing({ path: '/calendars', method: 'GET', status: 400 }, open('/settings/hours')) },
  { name: 'hours-edit', show: dialog('Edit Office') },
  {
    name: 'hours-zone',
    show: dialog('Edit Office', async ({ page }) => {
      await page.getByRole('combobox').fill('Berl')
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'holidays-edit',
    show: dialog('Edit Germany', async ({ page }) => {
      await page.getByRole('button', { name: 'Add a day' }).click()
      await page.waitForTimeout(200)
    }),
  },
  { name: 'teams', show: open('/settings/teams') },
  { name: 'teams-none', show: set({ teams: [] }, open('/settings/teams')) },
  { name: 'teams-edit', show: dialog('Edit Returns', undefined, '/settings/teams') },
  { name: 'teams-remove', show: dialog('Remove Returns', undefined, '/settings/teams') },
  { name: 'team-view', show: open('/inbox/team:019ab000-0000-7000-8000-000000000001') },
  { name: 'team-view-none', show: open('/inbox/team:019ab000-0000-7000-8000-000000000002') },
  {
    name: 'team-assign',
    show: open(thread('Grinder'), async ({ page }) => {
      await page.keyboard.press('a')
      await page.waitForTimeout(400)
    }),
  },
  {
    name: 'hand-back',
    show: open(thread('Grinder'), async ({ page }) => {
      await page.keyboard.press('a')
      await page.getByRole('menuitem', { name: /Hand back/ }).click()
      await page.waitForTimeout(400)
    }),
  },
  { name: 'coverage', show: open('/coverage') },
  {
    name: 'coverage-error',
    show: failing({ path: '/conversations/coverage', method: 'GET', status: 400 }, open('/coverage')),
  },
  { name: 'unanswered', show: open('/inbox/unanswered') },
  { name: 'overdue', show: set({ isOverdue: true }, open('/inbox/all')) },
  { name: 'hours-remove', show: dialog('Remove Office') },
]
