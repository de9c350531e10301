import { failing, open, set } from './stage.mjs'

const saved = at => site => `/inbox/saved:${site.house.state.views[at].id}`
const filter = async page => {
  await page.keyboard.press('f')
  await page.waitForTimeout(600)
}
const button = (page, name) => page.getByRole('button', { name, exact: true })
const showViews = async (page, width) => {
  if (width < 1240) await button(page, 'Show views').click()
  await page.waitForTimeout(300)
}
const apply = async page => {
  await filter(page)
  await button(page, 'Add a condition').click()
  await page.waitForTimeout(200)
  await button(page, 'Apply').click()
  await page.waitForTimeout(600)
}

/* Views that people save, and filters for the moment. */
export const viewScenes = [
  { name: 'view', isMain: true, show: open(saved(0)) },
  {
    name: 'view-empty',
    show: open(
      site => saved(2)(site),
      ({ page }) => page.waitForTimeout(100),
    ),
  },
  {
    name: 'view-menu',
    show: open(saved(1), async ({ page }) => {
      await page.getByRole('button', { name: /^What to do with/ }).click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'view-edit',
    isMain: true,
    show: open(saved(1), async ({ page }) => {
      await page.getByRole('button', { name: /^What to do with/ }).click()
      await page.getByRole('menuitem', { name: 'Edit the view' }).click()
      await page.waitForTimeout(700)
    }),
  },
  {
    name: 'view-add',
    show: open('/inbox/all', async ({ page, width }) => {
      await showViews(page, width)
      await button(page, 'Add a view').click()
      await page.waitForTimeout(700)
      await button(page, 'Save').click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'view-deleted',
    show: open(saved(1), async ({ page }) => {
      await page.getByRole('button', { name: /^What to do with/ }).click()
      await page.getByRole('menuitem', { name: 'Delete the view' }).click()
      await page.waitForTimeout(600)
    }),
  },
  { name: 'view-gone', show: open('/inbox/saved:01920000-0000-7000-8000-00000000dead') },
  {
    name: 'views-folder',
    show: open('/inbox/all', async ({ page, width }) => {
      await showViews(page, width)
      await page.getByRole('button', { name: 'My own' }).click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'views-none',
    show: set(
      { views: [] },
      open('/inbox/all', ({ page, width }) => showViews(page, width)),
    ),
  },
  {
    name: 'filter',
    isMain: true,
    show: open('/inbox/all', async ({ page }) => {
      await filter(page)
      await button(page, 'Add a condition').click()
      await button(page, 'Add a condition').click()
      await button(page, 'Add a group').click()
      await page.waitForTimeout(300)
    }),
  },
  { name: 'filter-none', show: open('/inbox/all', ({ page }) => filter(page)) },
  {
    name: 'filter-error',
    show: failing(
      { path: '/fields', status: 503 },
      open('/inbox/all', ({ page }) => filter(page)),
    ),
  },
  { name: 'filtered', isMain: true, show: open('/inbox/all', ({ page }) => apply(page)) },
  {
    name: 'list-sort',
    show: open('/inbox/all', async ({ page }) => {
      await page.getByRole('button', { name: /^Order:/ }).click()
      await page.waitForTimeout(300)
    }),
  },
]
