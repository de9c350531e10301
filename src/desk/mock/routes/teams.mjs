import { done, made, ok, page, refuse } from '../answers.mjs'
import { changed, event } from './conversations.mjs'

const v1 = '/api/v1'

/** The teams: made when they are first asked for. */
export function teamsOf(state) {
  const [maya, priya, tom] = state.agents.map(({ id }) => id)
  state.teams ??= [
    {
      id: '019ab000-0000-7000-8000-000000000001',
      name: 'Returns',
      colour: 'pine',
      calendar: null,
      assignment: 'round-robin',
      keepsAgent: true,
      members: [maya, priya],
      mailboxes: [state.mailbox.id],
      version: 1,
    },
    {
      id: '019ab000-0000-7000-8000-000000000002',
      name: 'Wholesale',
      colour: 'honey',
      calendar: null,
      assignment: 'by-hand',
      keepsAgent: false,
      members: [tom],
      mailboxes: [],
      version: 1,
    },
  ]
  return state.teams
}

export const teamCounts = state =>
  teamsOf(state)
    .filter(team => team.members.includes(state.me))
    .map(team => ({ team: team.id, open: [...state.conversations.values()].filter(c => isOpenOf(c, team.id)).length }))

export const isOpenOf = (c, team) => c.status !== 'resolved' && c.snoozedUntil === null && c.team?.id === team

function keep({ state, params, body, feed }) {
  const teams = teamsOf(state)
  const known = teams.find(team => team.id === params.id)
  if (teams.some(team => team.id !== params.id && team.name.toLowerCase() === body.name.toLowerCase()))
    return refuse(409, 'team_name_taken')
  if (!known) {
    const added = { id: crypto.randomUUID(), ...body, version: 1 }
    teams.push(added)
    return made(added)
  }
  if (known.version !== body.version) return refuse(409, 'conflict', { current: known })
  Object.assign(known, body, { version: known.version + 1 })
  feed.add('team.changed', known.id, known.version)
  return done
}

function drop({ state, params }) {
  state.teams = teamsOf(state).filter(team => team.id !== params.id)
  return done
}

function move(call) {
  const { state, params, body } = call
  const conversation = state.conversations.get(params.id)
  const team = teamsOf(state).find(({ id }) => id === body.team)
  const from = conversation.team
  conversation.team = team ? { id: team.id, name: team.name } : null
  event(call, conversation, 'team-changed', { to: team?.name ?? null, from: from?.name ?? null })
  return done
}

function handBack(call) {
  const conversation = call.state.conversations.get(call.params.id)
  conversation.assignee = null
  conversation.assignedWhy = null
  event(call, conversation, 'assigned', { agent: null })
  return done
}

function next(call) {
  const { state } = call
  const waiting = [...state.conversations.values()].filter(
    c => !c.assignee && c.status !== 'resolved' && !c.snoozedUntil && !c.isSpam,
  )
  if (waiting.length === 0) return refuse(409, 'nothing_waits')
  const [first] = waiting.sort((a, b) => a.lastMessageAt.localeCompare(b.lastMessageAt))
  const me = state.agents.find(({ id }) => id === state.me)
  first.assignee = { id: me.id, name: me.name }
  changed(call, first)
  return ok({ id: first.id, number: first.number })
}

const workload = ({ state, params, body }) => {
  Object.assign(
    state.agents.find(({ id }) => id === params.id),
    body,
  )
  return done
}

const leave = ({ state, body }) => {
  state.agents.find(({ id }) => id === state.me).onLeaveUntil = body.until
  return done
}

const isActive = c => c.status !== 'resolved' && !c.snoozedUntil && !c.isSpam

function figures(all) {
  const waiting = all.filter(c => c.waitingSince).map(c => c.waitingSince)
  return {
    open: all.length,
    unassigned: all.filter(c => !c.assignee).length,
    waiting: waiting.length,
    longest: waiting.sort()[0] ?? null,
  }
}

function coverage({ state }) {
  const open = [...state.conversations.values()].filter(isActive)
  return ok({
    agents: [null, ...state.agents.map(({ id }) => id)].map(agent => ({
      agent,
      ...figures(open.filter(c => (c.assignee?.id ?? null) === agent)),
    })),
    teams: [null, ...teamsOf(state).map(({ id }) => id)].map(team => ({
      team,
      ...figures(open.filter(c => (c.team?.id ?? null) === team)),
    })),
  })
}

const watchOf = state => {
  state.watch ??= { isOn: true, hours: 4, digestHour: 8, version: 0 }
  return state.watch
}

function unanswered({ state }) {
  const { isOn, hours } = watchOf(state)
  const since = new Date(Date.now() - hours * 3_600_000).toISOString()
  const late = [...state.conversations.values()].filter(c => isActive(c) && c.waitingSince && c.waitingSince < since)
  const [first] = late.sort((a, b) => a.waitingSince.localeCompare(b.waitingSince))
  const longest = first ? { id: first.id, number: first.number, since: first.waitingSince } : null
  return ok(isOn && state.isOverdue ? { count: late.length, hours, longest } : { count: 0, hours, longest: null })
}

function watch({ state, body }) {
  state.watch = { ...body, version: body.version + 1 }
  return ok(state.watch)
}

export const teams = [
  ['GET', `${v1}/conversations/coverage`, coverage],
  ['GET', `${v1}/conversations/unanswered`, unanswered],
  [
    'GET',
    `${v1}/conversations/reply-rule`,
    ({ state }) => ok({ onlyAssignee: state.onlyAssignee ?? false, version: state.replyRuleVersion ?? 0 }),
  ],
  [
    'PUT',
    `${v1}/conversations/reply-rule`,
    ({ state, body }) => {
      if (body.version !== (state.replyRuleVersion ?? 0)) return refuse(409, 'changed_meanwhile')
      state.onlyAssignee = body.onlyAssignee
      state.replyRuleVersion = body.version + 1
      return ok({ onlyAssignee: state.onlyAssignee, version: state.replyRuleVersion })
    },
  ],
  ['GET', `${v1}/conversations/watch`, ({ state }) => ok(watchOf(state))],
  ['PUT', `${v1}/conversations/watch`, watch],
  ['GET', `${v1}/teams`, ({ state, url }) => ok(page(teamsOf(state), url))],
  ['POST', `${v1}/teams`, keep],
  ['PUT', `${v1}/teams/{id}`, keep],
  ['DELETE', `${v1}/teams/{id}`, drop],
  ['PUT', `${v1}/conversations/{id}/team`, move],
  ['POST', `${v1}/conversations/{id}/hand-back`, handBack],
  ['POST', `${v1}/conversations/next`, next],
  ['PUT', `${v1}/agents/{id}/workload`, workload],
  ['PUT', `${v1}/me/leave`, leave],
]
