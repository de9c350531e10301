import { failing, open, set, thread, write } from './stage.mjs'

const server = {
  host: 'smtp.gmail.com',
  port: 465,
  security: 'tls',
  signIn: 'oauth2',
  username: 'support@northwind.example',
  hasPassword: false,
  perMinute: null,
  problem: 'Sign in again: the provider no longer lets us in (invalid_grant: Token has been revoked).',
}

const edit = async ({ page }) => {
  await page.getByRole('button', { name: 'More' }).first().click()
  await page.getByRole('menuitem', { name: 'Address and name' }).click()
  await page.waitForTimeout(300)
}

/** What is set for one mailbox, and what the composer shows of it. */
export const mailboxScenes = [
  {
    name: 'receipt',
    show: open('/settings/accounts', ({ page }) => page.getByLabel(/^Answer new/).click()),
  },
  { name: 'mailbox-edit', show: open('/settings/accounts', edit) },
  {
    name: 'mailbox-refused',
    show: failing(
      { path: '/mailboxes', method: 'PUT', status: 409, code: 'domain_taken' },
      open('/settings/accounts', async call => {
        await edit(call)
        await call.page.getByText(/^Take all mail to/).click()
        await call.page.getByRole('button', { name: 'Save' }).click()
        await call.page.waitForTimeout(300)
      }),
    ),
  },
  { name: 'sending-signed-out', show: set({ mailboxServer: server }, open('/settings/sending')) },
  {
    name: 'sending-grant',
    show: set(
      { mailboxServer: server },
      open('/settings/sending', async ({ page }) => {
        await page
          .getByRole('button', { name: /^Change: / })
          .first()
          .click()
        await page.waitForTimeout(400)
      }),
    ),
  },
  {
    name: 'composer-signature',
    show: async call => {
      const { state } = call.site.house
      const [brand] = state.brands
      const signature = '<p>Kind regards</p><p>Northwind Coffee · 12 Harbour Street · northwind.example</p>'
      state.senders.set(brand.id, { brand, name: null, mailbox: null, signature, version: 1 })
      await open(thread('Grinder'), c => write(c, 'It leaves today.'))(call)
    },
  },
]
