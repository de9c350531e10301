import { conversations, open, set, thread } from './stage.mjs'

const begin = async page => {
  await page.keyboard.press('c')
  await page.waitForTimeout(1200)
}
const button = (page, name) => page.getByRole('button', { name, exact: true })

const palette = words =>
  open('/inbox/mine', async ({ page }) => {
    await page.keyboard.press('Control+k')
    await page.waitForTimeout(500)
    await page.keyboard.type(words)
    await page.waitForTimeout(700)
  })

/* Writing to somebody first, answering for somebody else, and looking with terms. */
export const beginScenes = [
  { name: 'begin', isMain: true, show: open('/inbox/mine', ({ page }) => begin(page)) },
  {
    name: 'begin-asked',
    show: open('/inbox/mine', async ({ page }) => {
      await begin(page)
      await button(page, 'Send').click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'begin-doubt',
    show: open('/inbox/mine', async ({ page }) => {
      await begin(page)
      const add = page.getByRole('textbox', { name: 'Add an address' }).first()
      await add.fill('kim@shopper.example')
      await add.press('Enter')
      await page.getByLabel('Subject', { exact: true }).fill('Your order')
      await page.locator('.dialog--begin .composer__text').click()
      await page.keyboard.type('The invoice is attached.')
      await button(page, 'Send').click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'take-over',
    show: set({ onlyAssignee: true }, call => {
      const { id, name } = call.site.house.state.agents[1]
      conversations(call.site).find(one => one.subject.startsWith('Grinder')).assignee = { id, name }
      return open(thread('Grinder'))(call)
    }),
  },
  { name: 'palette-terms', show: palette('ta') },
  { name: 'palette-term-tag', show: palette('tag:') },
  { name: 'palette-term-found', show: palette('is:open hanna') },
]
