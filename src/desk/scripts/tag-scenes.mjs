import { failing, open, set, thread } from './stage.mjs'

const press = key => async page => {
  await page.locator('.thread').focus()
  await page.keyboard.press(key)
  await page.waitForTimeout(400)
}
const picker = press('t')
const settings = '/settings/tags'
const act = (page, name) => page.getByRole('button', { name, exact: true }).click()

/* Tags in the conversation, and the page where the list is kept. */
export const tagScenes = [
  { name: 'tag-picker', isMain: true, show: open(thread('Grinder'), ({ page }) => picker(page)) },
  {
    name: 'tag-picker-new',
    show: open(thread('Grinder'), async ({ page }) => {
      await picker(page)
      await page.keyboard.type('cracked hopper')
      await page.waitForTimeout(200)
    }),
  },
  {
    name: 'tag-picker-none',
    show: set(
      { tags: [] },
      open(thread('Grinder'), ({ page }) => picker(page)),
    ),
  },
  {
    name: 'tag-picked',
    show: open(thread('Grinder'), async ({ page }) => {
      await picker(page)
      await page.keyboard.type('lost')
      await page.waitForTimeout(200)
      await page.keyboard.press('Enter')
      await page.waitForTimeout(300)
      await page.keyboard.press('Escape')
      await page.waitForTimeout(500)
    }),
  },
  { name: 'priority-picker', isMain: true, show: open(thread('Grinder'), ({ page }) => press('p')(page)) },
  { name: 'tags-many', show: open(thread('A question about')) },
  { name: 'tags', isMain: true, show: open(settings) },
  { name: 'tags-none', show: set({ tags: [] }, open(settings)) },
  { name: 'tags-error', show: failing({ path: '/tags', status: 503 }, open(settings)) },
  {
    name: 'tags-agent',
    show: set({ lacking: ['tags.manage'] }, open(settings)),
  },
  { name: 'tag-rename', show: open(settings, ({ page }) => act(page, 'Rename exchange')) },
  {
    name: 'tag-colour',
    show: open(settings, ({ page }) => act(page, 'Colour of exchange: Mulberry')),
  },
  {
    name: 'tag-merge',
    isMain: true,
    show: open(settings, async ({ page }) => {
      await act(page, 'Merge lost parcel into another tag')
      await page.getByRole('option', { name: /damaged/ }).click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'tag-deleted',
    show: open(settings, async ({ page }) => {
      await act(page, 'Delete gift')
      await page.waitForTimeout(500)
    }),
  },
]
