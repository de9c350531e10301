import { open, set } from './stage.mjs'

const row = (page, at) => page.locator('[data-conversation-list] [data-key]').nth(at)
const pick = async (page, ...rows) => {
  for (const at of rows) {
    await row(page, at).focus()
    await page.keyboard.press('x')
  }
  await page.waitForTimeout(300)
}
const all = async page => {
  await pick(page, 0)
  await page.getByRole('button', { name: /^Select the/ }).click()
  await page.getByRole('button', { name: 'Select all of this view' }).click()
  await page.waitForTimeout(300)
}
const act = (page, name) => page.getByRole('button', { name, exact: true }).click()

/* Doing something to many. */
export const bulkScenes = [
  { name: 'bulk', isMain: true, show: open('/inbox/all', ({ page }) => pick(page, 0, 1, 3)) },
  { name: 'bulk-all', show: open('/inbox/all', ({ page }) => all(page)) },
  {
    name: 'bulk-tag',
    show: open('/inbox/all', async ({ page }) => {
      await pick(page, 0, 1)
      await act(page, 'Tag all')
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'bulk-done',
    show: open('/inbox/all', async ({ page }) => {
      await pick(page, 0, 1)
      await act(page, 'Resolve all')
      await page.waitForTimeout(800)
    }),
  },
  {
    name: 'bulk-running',
    isMain: true,
    show: set(
      { heldBulk: true },
      open('/inbox/all', async ({ page }) => {
        await all(page)
        await act(page, 'Resolve all')
        await page.waitForTimeout(800)
      }),
    ),
  },
]
