import { randomUUID } from 'node:crypto'
import { done, made, ok, refuse } from '../answers.mjs'

const choice = (name, choices, ops = ['is', 'is-not']) => ({ name, kind: 'choice', ops, choices })
const of = (kind, name, ops) => ({ name, kind, ops, choices: null })
const times = ['within', 'over', 'after', 'before']
const fields = [
  choice('status', ['open', 'waiting', 'resolved']),
  choice('priority', ['low', 'normal', 'high', 'urgent']),
  of('agent', 'assignee', ['is', 'is-not']),
  of('team', 'team', ['is', 'is-not']),
  of('tag', 'tag', ['has', 'has-not']),
  of('flag', 'unread', ['is']),
  of('time', 'waiting', ['over', 'within', 'before', 'after']),
  of('time', 'last-message', times),
  of('time', 'created', times),
  of('text', 'subject', ['has', 'has-not']),
  of('text', 'customer.name', ['has', 'has-not']),
  of('text', 'customer.address', ['has']),
  of('customer', 'customer', ['is']),
  choice('channel', ['email']),
  of('brand', 'brand', ['is', 'is-not']),
  of('mailbox', 'mailbox', ['is', 'is-not']),
  of('flag', 'attachments', ['is']),
  of('agent', 'mentioned', ['is']),
  of('text', 'order.number', ['is']),
  of('text', 'order.product', ['has']),
  choice(
    'order.fulfilment',
    ['unfulfilled', 'partly-sent', 'sent', 'partly-delivered', 'delivered', 'cancelled'],
    ['is'],
  ),
  of('amount', 'order.value', ['over', 'under']),
  of('days', 'order.age_days', ['over', 'under']),
  of('days', 'parcel.silent_days', ['over']),
]

const has = (text, part) => text.toLowerCase().includes(part.toLowerCase())
/** As much of the server's filters as the pictures need; what is not here holds. */
const facts = {
  status: (c, value) => c.status === value,
  priority: (c, value) => c.priority === value,
  assignee: (c, value, me) => (value === 'none' ? !c.assignee : c.assignee?.id === (value === 'me' ? me : value)),
  tag: (c, value) => c.tags.includes(value),
  unread: (c, value) => String(c.unread) === value,
  subject: (c, value) => has(c.subject, value),
  'customer.name': (c, value) => has(c.customer.name, value),
}

function holds(rule, conversation, me) {
  const fact = facts[rule.field]
  return !fact || fact(conversation, rule.value, me) === !rule.op.endsWith('not')
}

export function matches(filter, conversation, me) {
  const parts = [
    ...filter.rules.map(rule => holds(rule, conversation, me)),
    ...filter.groups.map(group => matches({ ...group, groups: [] }, conversation, me)),
  ]
  if (parts.length === 0) return true
  return filter.match === 'all' ? parts.every(Boolean) : parts.some(Boolean)
}

const asleep = c => c.snoozedUntil !== null && c.status !== 'resolved'
const shelfOf = c => (c.isSpam ? 'spam' : c.status === 'resolved' ? 'resolved' : asleep(c) ? 'snoozed' : 'open')

export const isInSaved = (state, id) => {
  const view = state.views.find(one => one.id === id)
  return c => Boolean(view) && view.shelves.includes(shelfOf(c)) && matches(view.filter, c, state.me)
}

const find = ({ state, params }) => state.views.find(({ id }) => id === params.id)
const listed = ({ state }) => ({ items: [...state.views].sort((a, b) => a.name.localeCompare(b.name)), next: null })

function counts({ state }) {
  const all = [...state.conversations.values()]
  const countable = state.views.filter(({ shelves }) => !shelves.includes('resolved') && !shelves.includes('spam'))
  return ok({
    items: countable.map(({ id }) => ({ view: id, open: all.filter(isInSaved(state, id)).length })),
    next: null,
  })
}

function add({ state, body, feed }) {
  const { version: _, ...rest } = body
  const view = { ...rest, id: randomUUID(), version: 1 }
  state.views.push(view)
  feed.add('view.changed', view.id, 1)
  return made(view)
}

function change(call) {
  const view = find(call)
  if (!view) return refuse(404, 'not_found')
  const { version, ...rest } = call.body
  if (version !== view.version) return refuse(409, 'conflict', { current: view })
  Object.assign(view, rest, { version: version + 1 })
  call.feed.add('view.changed', view.id, view.version)
  return ok(view)
}

function remove(call) {
  const view = find(call)
  if (!view) return refuse(404, 'not_found')
  call.state.views = call.state.views.filter(one => one !== view)
  call.state.deletedViews.push(view)
  call.feed.add('view.changed', view.id, view.version)
  return done
}

function restore({ state, params }) {
  const view = state.deletedViews.find(({ id }) => id === params.id)
  if (!view) return refuse(404, 'not_found')
  state.deletedViews = state.deletedViews.filter(one => one !== view)
  state.views.push(view)
  return done
}

export const views = [
  ['GET', '/api/v1/conversations/fields', () => ok({ items: fields, next: null })],
  ['GET', '/api/v1/views', call => ok(listed(call))],
  ['GET', '/api/v1/views/counts', counts],
  ['POST', '/api/v1/views', add],
  ['PUT', '/api/v1/views/{id}', change],
  ['DELETE', '/api/v1/views/{id}', remove],
  ['PUT', '/api/v1/views/{id}/restoration', restore],
]
