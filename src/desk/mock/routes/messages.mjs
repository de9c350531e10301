import { randomUUID } from 'node:crypto'
import { done, later, made, ok, page, refuse } from '../answers.mjs'
import { append } from '../state.mjs'
import { changed, me } from './conversations.mjs'

function list({ state, params, url }) {
  const all = state.conversations.get(params.id)?.messages
  if (!all) return refuse(404, 'not_found')
  const end = Number(url.searchParams.get('cursor') ?? all.length)
  const start = Math.max(0, end - Number(url.searchParams.get('limit') ?? 50))
  return ok({ items: all.slice(start, end), next: start > 0 ? String(start) : null })
}

export function added({ feed }, conversation, message) {
  feed.add('message.added', message.id, 1, {
    conversation: conversation.id,
    sequence: message.sequence,
    kind: message.kind,
    direction: message.direction,
  })
}

const plain = html =>
  html
    .replace(/<\/(p|li)>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .trim()

function send(call) {
  const { state, params, body } = call
  const conversation = state.conversations.get(params.id)
  const newer = conversation.messages.findLast(m => m.kind === 'message')?.sequence ?? 0
  if (body.kind === 'reply' && newer > body.seen)
    return refuse(409, 'newer_message', { current: { lastSequence: newer } })
  const files = body.attachments.map(id => state.files.get(id)).map(({ bytes: _, ...ref }) => ref)
  const text = body.text ?? plain(body.html)
  const by = state.agents.indexOf(me(state))
  const people = list => list.map(address => ({ name: null, address }))
  const said =
    body.kind === 'note' ? { note: text } : { out: text, state: 'queued', to: people(body.to), cc: people(body.cc) }
  const message = append(state, conversation, { ...said, html: body.html, by, attachments: files })
  message.mentions = body.mentions ?? []
  if (body.kind === 'reply' && conversation.status === 'open') conversation.status = 'waiting'
  state.drafts.delete(conversation.id)
  added(call, conversation, message)
  changed(call, conversation)
  const at = body.sendAt ?? (body.undoSeconds ? new Date(Date.now() + body.undoSeconds * 1000).toISOString() : null)
  if (message.delivery && at) message.delivery.sendAt = at
  else if (message.delivery) deliver(call, conversation, message)
  for (const used of state.macros.filter(({ id }) => body.macros?.includes(id))) used.uses++
  for (const { name } of body.actions ?? []) if (name === 'conversation.resolve') conversation.status = 'resolved'
  return made({ ...message, undo: [] })
}

function begin(call) {
  const { state, body } = call
  const known = [...state.customers.values()].find(one => one.identities.some(id => id.address === body.to[0]))
  const like = [...state.conversations.values()][0]
  const customer = known ?? { id: randomUUID(), name: body.to[0], identities: [{ address: body.to[0] }] }
  if (!known) state.customers.set(customer.id, { ...structuredClone([...state.customers.values()][0]), ...customer })
  const conversation = {
    ...structuredClone({ ...like, messages: [] }),
    id: randomUUID(),
    number: state.nextNumber++,
    subject: body.subject,
    status: 'waiting',
    customer: { id: customer.id, name: customer.name },
    assignee: { id: me(state).id, name: me(state).name },
    unread: false,
    tags: [],
    priority: 'normal',
    lastSequence: 0,
    waitingSince: null,
    linked: [],
    messages: [],
  }
  state.conversations.set(conversation.id, conversation)
  const to = body.to.map(address => ({ name: null, address }))
  const message = append(state, conversation, {
    out: plain(body.html),
    state: 'queued',
    to,
    html: body.html,
    by: state.agents.indexOf(me(state)),
  })
  changed(call, conversation)
  if (body.undoSeconds) message.delivery.sendAt = new Date(Date.now() + body.undoSeconds * 1000).toISOString()
  return made({ conversation: conversation.id, message })
}

function deliver({ feed }, conversation, message) {
  setTimeout(() => {
    message.delivery = { state: 'accepted', detail: null, at: new Date().toISOString() }
    feed.add('message.changed', message.id, 2, { conversation: conversation.id, sequence: message.sequence })
  }, 600)
}

function again(call) {
  const conversation = call.state.conversations.get(call.params.id)
  const message = conversation.messages.find(m => m.id === call.params.message)
  message.delivery = { state: 'queued', detail: null, at: new Date().toISOString() }
  call.feed.add('message.changed', message.id, 2, { conversation: conversation.id, sequence: message.sequence })
  deliver(call, conversation, message)
  return later
}

const waits = message => message.delivery?.state === 'queued' && message.delivery.sendAt

function scheduled({ state, url }) {
  const rows = [...state.conversations.values()].flatMap(conversation =>
    conversation.messages.filter(waits).map(message => ({
      id: message.id,
      conversation: conversation.id,
      number: conversation.number,
      sequence: message.sequence,
      subject: conversation.subject,
      customer: conversation.customer,
      author: message.author,
      to: message.email.to,
      preview: message.text.slice(0, 200),
      sendAt: message.delivery.sendAt,
    })),
  )
  const mine = rows.filter(row => url.searchParams.get('whose') === 'all' || row.author.id === state.me)
  return ok(
    page(
      mine.toSorted((a, b) => a.sendAt.localeCompare(b.sendAt)),
      url,
    ),
  )
}

const waiting = ({ state, params }) => {
  const conversation = state.conversations.get(params.id)
  return { conversation, message: conversation.messages.find(m => m.id === params.message) }
}

function withdraw(call) {
  const { conversation, message } = waiting(call)
  if (!waits(message)) return refuse(409, 'left_already')
  call.state.drafts.set(conversation.id, {
    kind: 'reply',
    html: message.html,
    attachments: message.attachments,
    to: message.email.to.map(person => person.address),
    cc: [],
    answers: null,
    macros: [],
    actions: [],
    seen: conversation.lastSequence,
    updatedAt: new Date().toISOString(),
  })
  Object.assign(message, { kind: 'event', direction: null, text: '', html: null, delivery: null, email: null })
  message.event = { name: 'reply-withdrawn', data: {} }
  added(call, conversation, message)
  changed(call, conversation)
  return done
}

function depart(call) {
  const { conversation, message } = waiting(call)
  if (!waits(message)) return refuse(409, 'left_already')
  message.delivery.sendAt = null
  deliver(call, conversation, message)
  return done
}

const base = '/api/v1/conversations/{id}/messages'
export const messages = [
  ['GET', base, list],
  ['POST', base, send],
  ['POST', '/api/v1/conversations', begin],
  ['GET', '/api/v1/conversations/scheduled', scheduled],
  ['POST', `${base}/{message}/sending`, again],
  ['DELETE', `${base}/{message}/sending`, withdraw],
  ['PUT', `${base}/{message}/departure`, depart],
]
