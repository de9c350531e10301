import { randomUUID } from 'node:crypto'
import { doing, done, later, made, ok, page, refuse } from '../answers.mjs'
import { me } from './conversations.mjs'

const permissions = [
  'conversations.read',
  'conversations.write',
  'scheduled.read',
  'conversations.assign',
  'conversations.resolve',
  'conversations.tag',
  'conversations.prioritise',
  'conversations.describe',
  'tags.use',
  'tags.manage',
  'customers.edit',
  'customers.export',
  'workspace.manage',
  'agents.manage',
  'email.manage',
  'stores.manage',
  'stores.read',
  'orders.read',
  'orders.act',
  'approvals.read',
  'approvals.answer',
  'limits.read',
  'limits.manage',
  'hours.manage',
  'teams.manage',
  'coverage.read',
  'watch.manage',
  'views.share',
  'macros.share',
  'replies.manage',
  'intents.settle',
  'money.manage',
  'suppressions.read',
  'suppressions.manage',
  'tokens.manage',
  'audit.read',
  'outbox.manage',
  'installation.manage',
]

export function whoAmI(state) {
  const agent = me(state)
  const { id, name } = state.workspace
  return {
    account: { id: agent.id, name: agent.name, email: agent.email, locale: state.locale },
    agent: { id: agent.id, name: agent.name, role: agent.role, presence: agent.presence },
    workspace: { id, name, isDemo: state.workspace.isDemo },
    permissions: permissions.filter(name => !state.lacking.includes(name)),
    workspaces: [{ id, name }],
    mailroom: { state: state.mailroom },
  }
}

function signIn({ state, body }) {
  if (body.password === 'wrong') return refuse(401, 'wrong_sign_in')
  if (body.password === 'many') return refuse(429, 'rate_limited')
  state.signedIn = true
  return made(whoAmI(state))
}

function accept({ state }) {
  state.signedIn = true
  return made(whoAmI(state))
}

const link = url => `http://${url.host}/invitations/${randomUUID()}`

function invite({ state, body, url, feed }) {
  if (state.agents.some(a => a.email === body.email)) return refuse(409, 'already_member')
  if (!body.email.includes('@')) return refuse(400, 'invalid', { errors: { email: ['This is not an email address.'] } })
  const agent = { id: randomUUID(), ...body, state: 'invited', presence: 'offline' }
  state.agents.push(agent)
  feed.add('agent.changed', agent.id, 1)
  return made({ agent, link: link(url), mailed: state.outgoing !== null })
}

function changeRole({ state, params, body }) {
  const agent = state.agents.find(a => a.id === params.id)
  if (agent.role === 'owner' && body.role !== 'owner') return refuse(409, 'last_owner')
  agent.role = body.role
  return done
}

function remove({ state, params }) {
  const agent = state.agents.find(a => a.id === params.id)
  if (agent.role === 'owner') return refuse(409, 'last_owner')
  agent.state = 'removed'
  return done
}

function makeToken({ state, body }) {
  const token = { id: randomUUID(), ...body, createdAt: new Date().toISOString(), lastUsedAt: null }
  state.tokens.push(token)
  return made({ id: token.id, token: `rgl_${randomUUID().replaceAll('-', '')}` })
}

const set =
  member =>
  ({ state, body }) => {
    if (member === 'locale') state.locale = body.locale
    else me(state)[member] = body[member === 'presence' ? 'state' : member]
    return done
  }

const v1 = '/api/v1'
export const people = [
  ['POST', `${v1}/sessions`, signIn, true],
  [
    'DELETE',
    `${v1}/sessions/current`,
    doing(({ state }) => {
      state.signedIn = false
    }),
  ],
  ['GET', `${v1}/me`, ({ state }) => ok(whoAmI(state))],
  ['PUT', `${v1}/me/name`, set('name')],
  ['PUT', `${v1}/me/locale`, set('locale')],
  ['PUT', `${v1}/me/presence`, set('presence')],
  ['PUT', `${v1}/me/email`, ({ body }) => (body.password === 'wrong' ? refuse(403, 'wrong_password') : done)],
  ['PUT', `${v1}/me/password`, ({ body }) => (body.current === 'wrong' ? refuse(403, 'wrong_password') : done)],
  ['POST', `${v1}/password-resets`, () => later, true],
  [
    'GET',
    `${v1}/password-resets/{token}`,
    ({ params }) => (params.token === 'used' ? refuse(404, 'not_found') : ok({ email: 'maya@northwind.example' })),
    true,
  ],
  ['PUT', `${v1}/password-resets/{token}`, () => done, true],
  [
    'GET',
    `${v1}/invitations/{token}`,
    ({ params }) =>
      params.token === 'used'
        ? refuse(404, 'not_found')
        : ok({
            workspace: 'Northwind Coffee',
            name: 'Jonas Svensson',
            email: 'jonas@northwind.example',
            hasAccount: params.token === 'known',
          }),
    true,
  ],
  ['POST', `${v1}/invitations/{token}/acceptance`, accept, true],
  ['GET', `${v1}/agents`, ({ state, url }) => ok(page(state.agents, url))],
  ['POST', `${v1}/agents`, invite],
  ['POST', `${v1}/agents/{id}/invitation`, ({ url }) => made({ link: link(url), mailed: false })],
  ['PUT', `${v1}/agents/{id}/role`, changeRole],
  ['DELETE', `${v1}/agents/{id}`, remove],
  ['GET', `${v1}/tokens`, ({ state, url }) => ok(page(state.tokens, url))],
  ['POST', `${v1}/tokens`, makeToken],
  [
    'DELETE',
    `${v1}/tokens/{id}`,
    doing(({ state, params }) => {
      state.tokens = state.tokens.filter(t => t.id !== params.id)
    }),
  ],
  ['GET', `${v1}/audit`, ({ state, url }) => ok(page(state.audit, url))],
  ['GET', `${v1}/roles`, () => ok({ roles: ['owner', 'lead', 'agent'].map(name => ({ name, permissions })) })],
]
