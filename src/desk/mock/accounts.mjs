import { brand, mailbox } from './people.mjs'

const minutes = count => new Date(Date.now() - count * 60_000).toISOString().replace('Z', '000Z')
const box = (n, address, name) => ({
  id: `b0000000-0000-7000-8000-00000000010${n}`,
  address,
  name,
  brand: { id: brand.id, name: brand.name },
  version: 1,
})

/** A mailbox in each of the states that its page knows, beside the first one, which nobody has connected. */
export const moreMailboxes = () => [
  box(1, 'hello@northwind.example', 'Hello'),
  box(2, 'orders@northwind.example', 'Orders'),
  box(3, 'a-very-long-address-for-wholesale-customers-abroad@northwind-coffee-roasters.example', 'Wholesale'),
  box(4, 'press@northwind.example', 'Press'),
]

const account = (id, more) => ({
  mailbox: id,
  host: 'imap.gmail.com',
  port: 993,
  security: 'tls',
  signIn: 'password',
  username: mailbox.address,
  hasPassword: true,
  folder: 'INBOX',
  markSeen: false,
  state: 'watching',
  failure: null,
  count: { server: 1204, stored: 1204, older: 0, missing: 0, at: minutes(12) },
  left: 0,
  backfill: null,
  version: 1,
  ...more,
})

const backfill = {
  state: 'running',
  since: '2026-08-01',
  found: 4810,
  stored: 1930,
  known: 12,
  remaining: 2868,
  isListed: true,
  problem: null,
  startedAt: minutes(4),
  endedAt: null,
}

export const imapAccounts = () => {
  const [hello, orders, wholesale, press] = moreMailboxes()
  return [
    account(hello.id, { backfill: { ...backfill, state: 'done', remaining: 0, stored: 4790, known: 20 } }),
    account(orders.id, {
      left: 2,
      backfill,
      count: { server: 4938, stored: 2058, older: 2880, missing: 0, at: minutes(3) },
    }),
    account(wholesale.id, {
      host: 'outlook.office365.com',
      signIn: 'oauth2',
      state: 'failed',
      failure: {
        step: 'login',
        detail: 'Sign in again: the provider no longer lets us in (invalid_grant: Token has been revoked).',
        at: minutes(55),
      },
    }),
    account(press.id, { host: 'mail.northwind.example', state: 'paused', count: null }),
  ]
}

export const leftMails = [
  {
    folder: 'INBOX',
    uid: 4711,
    reason: 'too-large',
    size: 48_000_000,
    about: 'anna@example.org: All photos',
    at: minutes(90),
  },
  { folder: 'INBOX', uid: 4802, reason: 'unfetchable', size: 1800, about: '', at: minutes(30) },
]
