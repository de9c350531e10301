import { doing, done, ok, page, refuse } from '../answers.mjs'

function test({ state, body }) {
  const host = body.host ?? state.outgoing?.host ?? ''
  if (host.includes('refused')) return ok({ ok: false, step: 'connect', detail: 'connect ECONNREFUSED' })
  if (body.password === 'wrong') return ok({ ok: false, step: 'login', detail: '535 5.7.8 Authentication failed' })
  return ok({ ok: true, step: 'send', detail: null })
}

const urlTest = ({ body }) =>
  ok(
    body.publicUrl.includes('127.0.0.1') || body.publicUrl.startsWith('https')
      ? { ok: true, detail: null }
      : { ok: false, detail: 'No answer within 5 seconds' },
  )

function edit(member) {
  return ({ state, body, feed }) => {
    if (state[member].version !== body.version) return refuse(409, 'conflict', { current: state[member] })
    Object.assign(state[member], body, { version: body.version + 1 })
    feed.add(member === 'mailbox' ? 'channel.changed' : 'workspace.changed', state[member].id, state[member].version)
    return ok(state[member])
  }
}

function outgoing({ state }) {
  if (!state.outgoing) return done
  const { password, ...rest } = state.outgoing
  return ok({ ...rest, hasPassword: Boolean(password), keptUnsent: 4 })
}

function saveOutgoing({ state, body }) {
  if (!body.host) return refuse(400, 'invalid', { errors: { host: ['Give the name of the server.'] } })
  state.outgoing = { ...body, password: body.password ?? state.outgoing?.password }
  return done
}

const steps = state => [
  { key: 'store', isDone: state.stores?.length !== 0, minutes: 3 },
  { key: 'mailbox', isDone: false, minutes: 4 },
  { key: 'email', isDone: state.outgoing !== null, minutes: 3 },
  { key: 'hours', isDone: Boolean(state.hours?.calendars.length), minutes: 2 },
  { key: 'team', isDone: state.agents.length > 4, minutes: 2 },
]

const v1 = '/api/v1'
export const settings = [
  ['GET', `${v1}/workspace`, ({ state }) => ok(state.workspace)],
  ['PUT', `${v1}/workspace`, edit('workspace')],
  ['GET', `${v1}/installation`, ({ state }) => ok({ publicUrl: state.publicUrl })],
  [
    'PUT',
    `${v1}/installation`,
    doing(({ state, body }) => {
      state.publicUrl = body.publicUrl
    }),
  ],
  ['POST', `${v1}/installation/public-url-test`, urlTest],
  ['POST', `${v1}/setup/public-url-test`, urlTest, true],
  ['POST', `${v1}/setup/outgoing-test`, test, true],
  ['GET', `${v1}/mailboxes`, ({ state, url }) => ok(page([state.mailbox, ...state.moreMailboxes], url))],
  ['PUT', `${v1}/mailboxes/{id}`, edit('mailbox')],
  ['GET', `${v1}/email/outgoing`, outgoing],
  ['PUT', `${v1}/email/outgoing`, saveOutgoing],
  [
    'DELETE',
    `${v1}/email/outgoing`,
    doing(({ state }) => {
      state.outgoing = null
    }),
  ],
  ['POST', `${v1}/email/outgoing/test`, test],
  ['GET', `${v1}/outbox/parked`, ({ state, url }) => ok(page(state.parked, url))],
  [
    'POST',
    `${v1}/outbox/parked/retry`,
    ({ state }) => {
      const count = state.parked.length
      state.parked = []
      return ok({ count })
    },
  ],
  [
    'POST',
    `${v1}/outbox/parked/{id}/retry`,
    doing(({ state, params }) => {
      state.parked = state.parked.filter(row => row.id !== params.id)
    }),
  ],
  ['GET', `${v1}/onboarding`, ({ state }) => ok({ steps: steps(state) })],
]
