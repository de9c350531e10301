import { imapAccounts, moreMailboxes } from '../mock/accounts.mjs'
import { beginScenes } from './begin-scenes.mjs'
import { bulkScenes } from './bulk-scenes.mjs'
import { composerScenes } from './composer-scenes.mjs'
import { customerScenes } from './customer-scenes.mjs'
import { macroScenes } from './macro-scenes.mjs'
import { mailboxScenes } from './mailbox-scenes.mjs'
import { orderScenes } from './order-scenes.mjs'
import { pseudoScenes } from './pseudo-scenes.mjs'
import {
  control,
  conversations,
  emptied,
  failing,
  idOf,
  menu,
  open,
  presence,
  set,
  settingsPages,
  thread,
  write,
} from './stage.mjs'
import { storeScenes } from './store-scenes.mjs'
import { tagScenes } from './tag-scenes.mjs'
import { viewScenes } from './view-scenes.mjs'

const pictures = page => page.getByRole('button', { name: 'Show pictures', exact: true })

/** Asks what a conversation is part of, and chooses the first that is found. */
async function merging(page, words) {
  await page.getByRole('button', { name: 'More actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Merge into another conversation…' }).click()
  await page.waitForTimeout(700)
  if (!words) return
  await page.keyboard.type(words)
  await page.waitForTimeout(900)
  await page.getByRole('dialog').getByRole('menuitem').first().click()
  await page.waitForTimeout(600)
}

/* Every page and every state worth looking at. A scene brings the page there; `house` is the mock's inside. Main ones are also looked at enlarged. */
export const scenes = [
  { name: 'inbox', isMain: true, show: open('/inbox/mine', ({ site }) => control(site, 'presence', presence(site))) },
  {
    name: 'thread',
    isMain: true,
    show: open(thread('Grinder'), ({ site }) => control(site, 'presence', presence(site))),
  },
  { name: 'thread-failed', show: open(thread('Move my')) },
  { name: 'thread-kept', show: open(thread('Wholesale')) },
  { name: 'thread-pictures', show: open(thread('Wholesale'), ({ page }) => pictures(page).click()) },
  {
    name: 'thread-pictures-wait',
    show: open(thread('Wholesale'), ({ page }) => pictures(page).scrollIntoViewIfNeeded()),
  },
  { name: 'thread-put-off', show: open(thread('Do you ship to Norway?')) },
  { name: 'thread-unknown', show: open(thread('Change delivery')) },
  {
    name: 'thread-addresses',
    show: open(thread('Exchange'), ({ page }) => page.getByRole('button', { name: 'Show addresses' }).first().click()),
  },
  { name: 'thread-files', show: open(thread('Exchange')) },
  { name: 'thread-long', show: open(thread('A question about')) },
  { name: 'thread-rtl', show: open(thread('أين')) },
  { name: 'thread-many', show: open(thread('Long story')) },
  {
    name: 'thread-kinds',
    isMain: true,
    show: open(thread('Kettle: which'), ({ page }) => page.locator('.thread').evaluate(log => log.scrollTo(0, 330))),
  },
  { name: 'thread-scheduled', show: open(thread('Kettle: which')) },
  { name: 'thread-linked', show: open(thread('Exchange')) },
  { name: 'thread-suggestion', isMain: true, show: open(thread('Re: Kettle')) },
  { name: 'thread-spam', isMain: true, show: open(site => `/inbox/spam/${idOf(site, 'Make your shop')}`) },
  { name: 'message-menu', isMain: true, show: open(thread('Kettle: which'), ({ page }) => menu(page)) },
  { name: 'message-kind', isMain: true, show: open(thread('Kettle: which'), ({ page }) => menu(page, 'Change kind…')) },
  {
    name: 'message-move',
    isMain: true,
    show: open(thread('Re: Kettle'), ({ page }) => menu(page, 'Move to another conversation…')),
  },
  {
    name: 'message-moved',
    show: open(thread('Re: Kettle'), async ({ page }) => {
      await page.getByRole('button', { name: 'Join', exact: true }).click()
      await page.waitForTimeout(600)
    }),
  },
  { name: 'merge', isMain: true, show: open(thread('Re: Kettle'), ({ page }) => merging(page)) },
  { name: 'merge-preview', isMain: true, show: open(thread('Re: Kettle'), ({ page }) => merging(page, 'Kettle')) },
  { name: 'merge-customers', show: open(thread('Re: Kettle'), ({ page }) => merging(page, 'Grinder')) },
  {
    name: 'merged',
    isMain: true,
    show: open(thread('Re: Kettle'), async ({ page }) => {
      await merging(page, 'Kettle')
      await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
      // What was announced of the pending button leaves the page.
      await page.waitForTimeout(8000)
    }),
  },
  { name: 'list-spam-empty', show: emptied(open('/inbox/spam')) },
  { name: 'thread-missing', show: open('/inbox/mine/00000000-0000-7000-8000-000000000000') },
  {
    name: 'newer-message',
    show: open(thread('Grinder'), async call => {
      await write(call, 'Hi Hanna')
      await control(call.site, 'receive', { conversation: idOf(call.site, 'Grinder'), text: 'Wait, one more thing' })
      await call.page.waitForTimeout(700)
    }),
  },
  {
    name: 'not-sent',
    show: failing(
      { path: '/messages', method: 'POST', status: 403, code: 'forbidden' },
      open(thread('Grinder'), async call => {
        await write(call, 'Hi Hanna')
        await call.page.keyboard.press('Control+Shift+Enter')
        await call.page.waitForTimeout(700)
      }),
    ),
  },
  {
    name: 'waiting',
    show: failing(
      { path: '/messages', method: 'POST', status: 503 },
      open(thread('Grinder'), async call => {
        await write(call, 'Hi Hanna, a new hopper leaves today.')
        await call.page.keyboard.press('Control+Shift+Enter')
        await call.page.waitForTimeout(700)
      }),
    ),
  },
  {
    name: 'resolved-toast',
    show: open(thread('Grinder'), async ({ page }) => {
      await page.locator('.thread').focus()
      await page.keyboard.press('e')
      await page.waitForTimeout(500)
    }),
  },
  {
    name: 'assign',
    isMain: true,
    show: open(thread('Grinder'), async ({ page }) => {
      await page.locator('.thread').focus()
      await page.keyboard.press('a')
      await page.waitForTimeout(400)
    }),
  },
  {
    name: 'snooze',
    show: open(thread('Grinder'), async ({ page }) => {
      await page.locator('.thread').focus()
      await page.keyboard.press('s')
      await page.waitForTimeout(400)
      await page.keyboard.type('mon 9')
    }),
  },
  {
    name: 'palette',
    show: open('/inbox/mine', async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.waitForTimeout(500)
      await page.keyboard.type('hanna')
      await page.waitForTimeout(600)
    }),
  },
  {
    name: 'shortcuts',
    show: open('/inbox/mine', async ({ page }) => {
      await page.keyboard.press('?')
      await page.waitForTimeout(400)
    }),
  },
  {
    name: 'views-drawer',
    show: open('/inbox/mine', async ({ page, width }) => {
      if (width < 1241) await page.getByRole('button', { name: 'Show views' }).click()
    }),
  },
  {
    name: 'customer-drawer',
    isMain: true,
    show: open(thread('Grinder'), async ({ page, width }) => {
      if (width < 1241) await page.getByRole('button', { name: 'Customer details' }).click()
    }),
  },
  {
    name: 'rename',
    show: open(thread('Grinder'), async ({ page, width }) => {
      if (width < 1241) await page.getByRole('button', { name: 'Customer details' }).click()
      await page.getByRole('button', { name: 'Rename' }).click()
    }),
  },
  { name: 'list-unassigned', show: open('/inbox/unassigned') },
  { name: 'list-snoozed', show: open('/inbox/snoozed') },
  { name: 'list-resolved', show: open('/inbox/resolved') },
  {
    name: 'list-empty',
    show: async call => {
      for (const one of conversations(call.site)) if (one.assignee?.id === call.site.house.state.me) one.assignee = null
      await open('/inbox/mine')(call)
    },
  },
  { name: 'list-loading', show: failing({ path: '/conversations', method: 'GET', delay: 4000 }, open('/inbox/mine')) },
  { name: 'list-error', show: failing({ path: '/conversations', method: 'GET', status: 400 }, open('/inbox/mine')) },
  {
    name: 'reconnecting',
    show: open(thread('Grinder'), async ({ page, site }) => {
      site.house.state.failures.push({ path: '/feed', times: 99, status: 503 })
      await control(site, 'cut')
      await page.waitForTimeout(2500)
    }),
  },
  { name: 'sign-in', show: set({ signedIn: false }, open('/sign-in')) },
  {
    name: 'sign-in-wrong',
    show: set(
      { signedIn: false },
      open('/sign-in', async ({ page }) => {
        await page.getByLabel('Email').fill('maya@northwind.example')
        await page.getByRole('textbox', { name: 'Password' }).fill('wrong')
        await page.keyboard.press('Enter')
        await page.waitForTimeout(500)
      }),
    ),
  },
  { name: 'reset-ask', show: open('/reset') },
  { name: 'reset-set', show: open('/reset/fresh') },
  { name: 'reset-dead', show: open('/reset/used') },
  { name: 'invitation', show: open('/invitations/fresh') },
  { name: 'setup', show: set({ setupNeeded: true, signedIn: false }, open('/setup')) },
  {
    name: 'setup-shop',
    show: set(
      { setupNeeded: true, signedIn: false },
      open('/setup', async ({ page }) => {
        await page.getByLabel('Code').fill('1234-5678')
        await page.keyboard.press('Enter')
        await page.waitForTimeout(200)
        await page.keyboard.press('Enter')
      }),
    ),
  },
  { name: 'onboarding', isMain: true, show: open('/start') },
  ...settingsPages.map(name => ({
    name: `settings-${name}`,
    isMain: true,
    show: open(`/settings/${name}`),
  })),
  {
    name: 'accounts-many',
    show: set({ imapAccounts: imapAccounts(), moreMailboxes: moreMailboxes() }, open('/settings/accounts')),
  },
  {
    name: 'accounts-connect',
    show: open('/settings/accounts', async ({ page }) => {
      await page.getByRole('button', { name: 'Connect', exact: true }).click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'accounts-oauth',
    show: open('/settings/accounts', async ({ page }) => {
      await page.getByRole('button', { name: 'Connect', exact: true }).click()
      await page.getByText('Microsoft 365').click()
      await page.waitForTimeout(600)
    }),
  },
  {
    name: 'accounts-tested',
    show: open('/settings/accounts', async ({ page }) => {
      await page.getByRole('button', { name: 'Connect', exact: true }).click()
      await page.getByText('Gmail').click()
      await page.getByRole('textbox', { name: 'Password' }).fill('wrong')
      await page.getByRole('button', { name: 'Test connection' }).click()
      await page.waitForTimeout(500)
    }),
  },
  {
    name: 'accounts-left',
    show: set(
      { imapAccounts: imapAccounts(), moreMailboxes: moreMailboxes() },
      open('/settings/accounts', async ({ page }) => {
        await page.getByRole('button', { name: 'Show which' }).click()
        await page.waitForTimeout(500)
      }),
    ),
  },
  {
    name: 'accounts-error',
    show: failing({ path: '/imap-accounts', method: 'GET', status: 400 }, open('/settings/accounts')),
  },
  {
    name: 'parked-details',
    show: open('/settings/parked', async ({ page }) => {
      for (const details of await page.locator('summary').all()) await details.click()
    }),
  },
  { name: 'quarantine-none', show: set({ quarantine: [] }, open('/settings/quarantine')) },
  { name: 'senders-none', show: set({ knownSenders: [] }, open('/settings/senders')) },
  {
    name: 'thread-returned',
    show: open(thread('Exchange beanie')),
  },
  {
    name: 'delivery',
    isMain: true,
    show: open(thread('Move my'), async ({ page }) => {
      await page.getByRole('button', { name: 'Details' }).first().click()
      await page.waitForTimeout(500)
    }),
  },
  {
    name: 'brand-edit',
    isMain: true,
    show: open('/settings/brands', async ({ page }) => {
      await page.getByRole('button', { name: 'Edit Northwind Coffee' }).click()
      await page.waitForTimeout(700)
    }),
  },
  {
    name: 'sending-domain',
    isMain: true,
    show: open('/settings/sending', async ({ page }) => {
      await page.getByRole('button', { name: 'Make a key' }).click()
      await page.getByRole('button', { name: 'Check now' }).click()
      await page.waitForTimeout(300)
      await page.getByRole('heading', { name: /^Domain/ }).scrollIntoViewIfNeeded()
      await page.getByText('Looked up').scrollIntoViewIfNeeded()
    }),
  },
  {
    name: 'sending-mailbox',
    show: open('/settings/sending', async ({ page }) => {
      await page.getByRole('button', { name: /^Set its own server/ }).click()
      await page.waitForTimeout(300)
    }),
  },
  { name: 'sending-error', show: failing({ path: '/email/', method: 'GET', status: 400 }, open('/settings/sending')) },
  {
    name: 'suppressions-add',
    show: open('/settings/suppressions', async ({ page }) => {
      await page.getByRole('button', { name: 'Add an address' }).click()
      await page.waitForTimeout(300)
      await page.getByLabel('Address', { exact: true }).fill('nobody')
      await page.keyboard.press('Tab')
    }),
  },
  { name: 'suppressions-none', show: set({ suppressions: [] }, open('/settings/suppressions')) },
  {
    name: 'suppressions-error',
    show: failing({ path: '/email/suppressions', method: 'GET', status: 400 }, open('/settings/suppressions')),
  },
  ...mailboxScenes,
  ...orderScenes,
  ...customerScenes,
  ...composerScenes,
  ...storeScenes,
  { name: 'parked-none', show: set({ parked: [] }, open('/settings/parked')) },
  { name: 'parked-loading', show: failing({ path: '/outbox', method: 'GET', delay: 4000 }, open('/settings/parked')) },
  { name: 'parked-error', show: failing({ path: '/outbox', method: 'GET', status: 400 }, open('/settings/parked')) },
  {
    name: 'team-add',
    isMain: true,
    show: open('/settings/team', async ({ page }) => {
      await page.getByRole('button', { name: 'Add someone' }).click()
      await page.waitForTimeout(300)
    }),
  },
  {
    name: 'team-link',
    show: open('/settings/team', async ({ page }) => {
      await page.getByRole('button', { name: 'Add someone' }).click()
      await page.getByLabel('Name').fill('Lena Graf')
      await page.getByLabel('Email').fill('lena@northwind.example')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(600)
    }),
  },
  ...pseudoScenes,
  ...Object.entries({ inbox: '/inbox/mine', thread: thread('Grinder'), team: '/settings/team' }).map(
    ([name, path]) => ({
      name: `comfortable-${name}`,
      show: async call => {
        await call.page.addInitScript(() => localStorage.setItem('regulars.preferences', '{"density":"comfortable"}'))
        await open(path)(call)
      },
    }),
  ),
  ...tagScenes,
  ...viewScenes,
  ...bulkScenes,
  ...macroScenes,
  ...beginScenes,
  { name: 'not-found', show: open('/nowhere') },
]
