import { failing, open, set, thread, write } from './stage.mjs'

const picker = async page => {
  await page.keyboard.press('m')
  await page.waitForTimeout(700)
}
const choose = async (page, name) => {
  await picker(page)
  await page.keyboard.type(name)
  await page.waitForTimeout(500)
  await page.keyboard.press('Enter')
  await page.waitForTimeout(700)
}
const edit = async (page, name) => {
  await page.getByRole('button', { name: `Edit ${name}`, exact: true }).click()
  await page.waitForTimeout(900)
}

/* Ready-made words: chosen in the composer, kept under Settings. */
export const macroScenes = [
  { name: 'macro-picker', isMain: true, show: open(thread('Grinder'), ({ page }) => picker(page)) },
  {
    name: 'macro-script-preview',
    show: open(thread('Grinder'), async ({ page }) => {
      await picker(page)
      await page.keyboard.type('lost')
      await page.waitForTimeout(500)
    }),
  },
  {
    name: 'macro-none-found',
    show: open(thread('Grinder'), async ({ page }) => {
      await picker(page)
      await page.keyboard.type('zzz')
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'macro-picker-none',
    show: set(
      { macros: [] },
      open(thread('Grinder'), ({ page }) => picker(page)),
    ),
  },
  {
    name: 'macro-picker-error',
    show: failing(
      { path: '/macros', status: 503 },
      open(thread('Grinder'), ({ page }) => picker(page)),
    ),
  },
  { name: 'macro-taken', isMain: true, show: open(thread('Grinder'), ({ page }) => choose(page, 'damaged')) },
  { name: 'macro-script', isMain: true, show: open(thread('Grinder'), ({ page }) => choose(page, 'lost')) },
  {
    name: 'macro-slash',
    show: open(thread('Grinder'), async call => {
      await write(call, '/')
      await call.page.waitForTimeout(700)
    }),
  },
  { name: 'macros', isMain: true, show: open('/settings/macros') },
  { name: 'macros-none', show: set({ macros: [] }, open('/settings/macros')) },
  { name: 'macros-error', show: failing({ path: '/macros', status: 503 }, open('/settings/macros')) },
  {
    name: 'macro-add',
    isMain: true,
    show: open('/settings/macros', async ({ page }) => {
      await page.getByRole('button', { name: 'Add a macro', exact: true }).click()
      await page.waitForTimeout(900)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.waitForTimeout(300)
    }),
  },
  { name: 'macro-edit', isMain: true, show: open('/settings/macros', ({ page }) => edit(page, 'Damaged in transit')) },
  { name: 'macro-edit-script', show: open('/settings/macros', ({ page }) => edit(page, 'A parcel is lost')) },
]
