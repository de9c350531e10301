import { randomUUID } from 'node:crypto'
import { leftMails } from '../accounts.mjs'
import { doing, done, later, made, ok, page } from '../answers.mjs'

const find = ({ state, params }) => state.imapAccounts.find(account => account.mailbox === params.id)

function add({ state, body }) {
  const mailbox = { id: randomUUID(), ...body, brand: { id: state.brand.id, name: state.brand.name }, version: 1 }
  state.moreMailboxes.push(mailbox)
  return made(mailbox)
}

function test({ body }) {
  const folders = ['INBOX', 'Archive', 'Support'].map(path => ({ path, use: null }))
  if (body.password === 'wrong')
    return ok({
      ok: false,
      step: 'login',
      detail: '[AUTHENTICATIONFAILED] Invalid credentials',
      messages: null,
      folders: [],
    })
  return ok({ ok: true, step: 'folder', detail: '', messages: 1204, folders })
}

function save(call) {
  const { state, body, params } = call
  const { password, ...settings } = body.settings
  const fresh = { failure: null, count: null, left: 0, backfill: null, version: 1, mailbox: params.id }
  const account = Object.assign(find(call) ?? fresh, settings, { hasPassword: Boolean(password), state: 'watching' })
  if (!find(call)) state.imapAccounts.push(account)
  return ok(account)
}

const change = state => doing(call => Object.assign(find(call), { state }))
const path = '/api/v1/mailboxes/{id}'
export const accounts = [
  ['GET', '/api/v1/imap-accounts', ({ state, url }) => ok(page(state.imapAccounts, url))],
  ['POST', '/api/v1/mailboxes', add],
  [
    'DELETE',
    path,
    doing(({ state, params }) => {
      state.moreMailboxes = state.moreMailboxes.filter(mailbox => mailbox.id !== params.id)
    }),
  ],
  ['PUT', `${path}/imap`, save],
  [
    'DELETE',
    `${path}/imap`,
    doing(({ state, params }) => {
      state.imapAccounts = state.imapAccounts.filter(account => account.mailbox !== params.id)
    }),
  ],
  ['POST', `${path}/imap/test`, test],
  ['PUT', `${path}/imap/pause`, change('paused')],
  ['DELETE', `${path}/imap/pause`, change('watching')],
  ['POST', `${path}/imap/comparison`, () => later],
  [
    'PUT',
    `${path}/imap/backfill`,
    doing(call => {
      const counts = { found: 0, stored: 0, known: 0, remaining: 0, isListed: false }
      find(call).backfill = {
        state: 'running',
        since: call.body.since,
        ...counts,
        problem: null,
        startedAt: null,
        endedAt: null,
      }
    }),
  ],
  [
    'DELETE',
    `${path}/imap/backfill`,
    doing(call => {
      find(call).backfill.state = 'cancelled'
    }),
  ],
  ['GET', `${path}/imap/left`, ({ url }) => ok(page(leftMails, url))],
  ['GET', `${path}/oauth`, () => done],
]
