import { doing, done, ok, page, refuse } from '../answers.mjs'
import { append } from '../state.mjs'
import { isOpenOf, teamCounts } from './teams.mjs'
import { isInSaved, matches } from './views.mjs'

const row = ({ messages: _, resolution: __, isSpam: ___, linked: ____, hasNewMention: _____, ...rest }) => rest
const find = ({ state, params }) => state.conversations.get(params.id)
const asleep = c => c.snoozedUntil !== null && c.status !== 'resolved'
const active = c => c.status !== 'resolved' && !asleep(c)
const views = {
  mine: (c, me) => active(c) && c.assignee?.id === me,
  unassigned: c => active(c) && !c.assignee,
  unanswered: c => active(c) && c.waitingSince !== null,
  all: active,
  snoozed: asleep,
  resolved: c => c.status === 'resolved',
  mentions: (c, me) => c.messages.some(m => m.mentions?.includes(me)),
  spam: () => false,
}

export const me = state => state.agents.find(agent => agent.id === state.me)
const actor = state => ({ kind: 'agent', id: me(state).id, name: me(state).name })
export const inView = (state, view) =>
  [...state.conversations.values()].filter(
    c =>
      !c.mergedInto &&
      (!view ||
        (view.startsWith('saved:')
          ? isInSaved(state, view.slice(6))(c)
          : c.isSpam
            ? view === 'spam'
            : view.startsWith('team:')
              ? isOpenOf(c, view.slice(5))
              : views[view](c, state.me))),
  )

export function changed({ state, feed }, conversation) {
  conversation.version++
  feed.add('conversation.changed', conversation.id, conversation.version, {
    lastSequence: conversation.lastSequence,
    by: state.me,
  })
}

export function event(call, conversation, name, data, said = {}) {
  const message = append(call.state, conversation, {
    event: name,
    data,
    by: call.state.agents.indexOf(me(call.state)),
    ...said,
  })
  call.feed.add('message.added', message.id, 1, {
    conversation: conversation.id,
    sequence: message.sequence,
    kind: 'event',
    direction: null,
  })
  changed(call, conversation)
}

function seen(call) {
  const conversation = find(call)
  conversation.hasNewMention = false
  call.feed.add('mention.changed', conversation.id, 0, { agent: call.state.me })
  return done
}

const pressing = ['urgent', 'high', 'normal', 'low']
const firstOf = key => (a, b) => (a[key] ?? '9').localeCompare(b[key] ?? '9')
const orders = {
  newest: () => 0,
  oldest: firstOf('lastMessageAt'),
  waiting: firstOf('waitingSince'),
  due: firstOf('snoozedUntil'),
  priority: (a, b) => pressing.indexOf(a.priority) - pressing.indexOf(b.priority),
}

function list({ state, url }) {
  const view = url.searchParams.get('view')
  const customer = url.searchParams
    .getAll('filter')
    .find(f => f.startsWith('customer:is:'))
    ?.slice(12)
  const saved = view?.startsWith('saved:') && state.views.find(({ id }) => id === view.slice(6))
  if (view?.startsWith('saved:') && !saved) return refuse(400, 'bad_view')
  const where = JSON.parse(url.searchParams.get('where') ?? 'null')
  const found = inView(state, view)
    .filter(c => !customer || c.customer.id === customer)
    .filter(c => !where || matches(where, c, state.me))
  const usual = { snoozed: 'due', unanswered: 'waiting' }
  const by = orders[url.searchParams.get('sort') ?? saved?.sort ?? usual[view] ?? 'newest']
  found.sort((a, b) => by(a, b) || b.lastMessageAt.localeCompare(a.lastMessageAt))
  return ok(page(found.map(row), url))
}

function counts({ state }) {
  const count = view => inView(state, view).length
  return ok({
    mine: count('mine'),
    unassigned: count('unassigned'),
    unanswered: count('unanswered'),
    all: count('all'),
    snoozed: count('snoozed'),
    mentions: inView(state, 'mentions').filter(c => c.hasNewMention).length,
    unread: inView(state, 'mine').filter(c => c.unread).length,
    teams: teamCounts(state),
  })
}

function open(call) {
  const conversation = find(call)
  if (!conversation) return refuse(404, 'not_found')
  const { state } = call
  const customer = state.customers.get(conversation.customer.id)
  const answers = conversation.messages.findLast(m => m.direction === 'in')
  return ok({
    ...row(conversation),
    hasNewMention: conversation.hasNewMention ?? false,
    mayReply: !state.onlyAssignee || !conversation.assignee || conversation.assignee.id === state.me,
    mergedInto: conversation.mergedInto ?? null,
    resolution: conversation.resolution,
    brand: { id: state.brands[0].id, name: state.brands[0].name },
    mailbox: { id: state.mailbox.id, address: state.mailbox.address },
    participants: [{ name: customer.name, address: customer.identities[0].address, role: 'customer' }],
    replyDefaults: { answers: answers?.id ?? null, to: [customer.identities[0].address], cc: [] },
    draft: state.drafts.get(conversation.id) ?? null,
    isSpam: conversation.isSpam,
    linked: linkedOf(state, conversation),
  })
}

const linkedOf = (state, { linked }) =>
  linked.map(({ id, kind, isOrigin }) => {
    const { number, subject } = state.conversations.get(id)
    return { id, number, subject, kind, isOrigin }
  })

const change = act => call => {
  const conversation = find(call)
  return conversation ? (act(call, conversation) ?? done) : refuse(404, 'not_found')
}

const resolve = change((call, c) => {
  if (c.status === 'resolved') return
  c.status = 'resolved'
  c.resolution = { by: actor(call.state), note: null, at: new Date().toISOString() }
  event(call, c, 'resolved', { note: null })
})

const reopen = change((call, c) => {
  c.status = 'open'
  c.resolution = null
  event(call, c, 'reopened', { because: 'person' })
})

const assignedMeanwhile = c => refuse(409, 'assigned_meanwhile', { current: { assignee: c.assignee } })

const assign = change((call, c) => {
  if ((c.assignee?.id ?? null) !== call.body.from) return assignedMeanwhile(c)
  const agent = call.state.agents.find(a => a.id === call.body.agent)
  const from = c.assignee
  c.assignee = { id: agent.id, name: agent.name }
  event(call, c, 'assigned', { agent: c.assignee, from })
})

const unassign = change((call, c) => {
  const from = c.assignee
  const seen = call.url.searchParams.get('from')
  if (seen && seen !== from?.id) return assignedMeanwhile(c)
  c.assignee = null
  event(call, c, 'assigned', { agent: null, from })
})

const prioritise = change((call, c) => {
  const from = c.priority
  c.priority = call.body.priority
  event(call, c, 'prioritised', { from, to: c.priority })
})

const snooze = change((call, c) => {
  c.snoozedUntil = call.body.until
  event(call, c, 'snoozed', { until: call.body.until })
})

const wake = change((call, c) => {
  c.snoozedUntil = null
  event(call, c, 'woken', { because: 'person' })
})

const read = unread =>
  change((call, c) => {
    if (c.unread === unread) return
    c.unread = unread
    changed(call, c)
  })

const retitle = change((call, c) => {
  const from = c.subject
  c.subject = call.body.subject
  event(call, c, 'retitled', { from, to: c.subject })
})

const draft = {
  get: call => (call.state.drafts.has(call.params.id) ? ok(call.state.drafts.get(call.params.id)) : done),
  put: call => {
    const attachments = call.body.attachments
      .map(id => call.state.files.get(id))
      .filter(Boolean)
      .map(({ bytes: _, ...ref }) => ref)
    call.state.drafts.set(call.params.id, { ...call.body, attachments, updatedAt: new Date().toISOString() })
    return done
  },
  delete: doing(call => {
    call.state.drafts.delete(call.params.id)
  }),
}

const base = '/api/v1/conversations'
export const conversations = [
  ['GET', base, list],
  ['GET', `${base}/counts`, counts],
  ['GET', `${base}/{id}`, open],
  ['PUT', `${base}/{id}/resolution`, resolve],
  ['DELETE', `${base}/{id}/resolution`, reopen],
  ['PUT', `${base}/{id}/mentions/reading`, seen],
  ['PUT', `${base}/{id}/assignment`, assign],
  ['DELETE', `${base}/{id}/assignment`, unassign],
  ['PUT', `${base}/{id}/priority`, prioritise],
  ['PUT', `${base}/{id}/subject`, retitle],
  ['PUT', `${base}/{id}/snooze`, snooze],
  ['DELETE', `${base}/{id}/snooze`, wake],
  ['PUT', `${base}/{id}/reading`, read(false)],
  ['DELETE', `${base}/{id}/reading`, read(true)],
  ['GET', `${base}/{id}/draft`, draft.get],
  ['PUT', `${base}/{id}/draft`, draft.put],
  ['DELETE', `${base}/{id}/draft`, draft.delete],
]
