import { randomUUID } from 'node:crypto'
import { done, made, ok, refuse } from '../answers.mjs'
import { me } from './conversations.mjs'

const variables = [
  'customer.name',
  'customer.first_name',
  'customer.email',
  'agent.name',
  'agent.first_name',
  'brand.name',
  'conversation.number',
  'conversation.subject',
  'order.number',
  'order.total',
  'order.items',
  'parcel.carrier',
  'parcel.tracking_number',
  'parcel.tracking_link',
]

const plain = html =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const listed = ({ steps, attachments, actions, version: _, ...macro }) => ({
  ...macro,
  text: plain(steps[0]?.html ?? ''),
  steps: steps.length,
  files: attachments.length,
  actions: actions.map(({ name }) => name),
})
const find = ({ state, params }) => state.macros.find(({ id }) => id === (params.macro ?? params.id))
const list = ({ state }) =>
  ok({ items: [...state.macros].sort((a, b) => a.name.localeCompare(b.name)).map(listed), next: null })

function fill(call) {
  const macro = find(call)
  const conversation = call.state.conversations.get(call.params.id)
  if (!macro || !conversation) return refuse(404, 'not_found')
  const first = name => name.split(' ')[0]
  const values = {
    'customer.first_name': first(conversation.customer.name),
    'agent.first_name': first(me(call.state).name),
    'order.number': '#10482',
    'parcel.carrier': 'UPS',
  }
  const missing = new Set()
  const filled = html =>
    html.replace(/\{\{([a-z._]+)(?:\|([^}]*))?\}\}/g, (mark, name, other) => {
      if (!(name in values) && other === undefined) missing.add(name)
      return values[name] ?? other ?? mark
    })
  const steps = macro.steps.map(step => ({ ...step, html: filled(step.html) }))
  const actions = macro.actions.map(action => {
    const isRefused = action.name === 'conversation.snooze' && conversation.status === 'resolved'
    return { action, code: isRefused ? 'resolved' : null, refused: isRefused ? 'It is resolved.' : null }
  })
  return ok({ id: macro.id, name: macro.name, steps, attachments: macro.attachments, actions, missing: [...missing] })
}

const files = (state, ids) => ids.map(id => state.files.get(id)).map(({ bytes: _, ...ref }) => ref)

function add({ state, body, feed }) {
  const { version: _, ...rest } = body
  const macro = {
    ...rest,
    attachments: files(state, body.attachments),
    id: randomUUID(),
    uses: 0,
    lastUsedAt: null,
    version: 1,
  }
  state.macros.push(macro)
  feed.add('macro.changed', macro.id, 1)
  return made(macro)
}

function change(call) {
  const macro = find(call)
  if (!macro) return refuse(404, 'not_found')
  const { version, ...rest } = call.body
  if (version !== macro.version) return refuse(409, 'conflict', { current: macro })
  Object.assign(macro, rest, { attachments: files(call.state, rest.attachments), version: version + 1 })
  call.feed.add('macro.changed', macro.id, macro.version)
  return ok(macro)
}

function remove(call) {
  const macro = find(call)
  if (!macro) return refuse(404, 'not_found')
  call.state.macros = call.state.macros.filter(one => one !== macro)
  call.state.deletedMacros.push(macro)
  call.feed.add('macro.changed', macro.id, macro.version)
  return done
}

function restore({ state, params }) {
  const macro = state.deletedMacros.find(({ id }) => id === params.id)
  if (!macro) return refuse(404, 'not_found')
  state.deletedMacros = state.deletedMacros.filter(one => one !== macro)
  state.macros.push(macro)
  return done
}

const one = call => {
  const macro = find(call)
  return macro ? ok(macro) : refuse(404, 'not_found')
}

export const macros = [
  ['GET', '/api/v1/macros', list],
  ['GET', '/api/v1/macros/variables', () => ok({ items: variables, next: null })],
  ['GET', '/api/v1/macros/{id}', one],
  ['POST', '/api/v1/macros', add],
  ['PUT', '/api/v1/macros/{id}', change],
  ['DELETE', '/api/v1/macros/{id}', remove],
  ['PUT', '/api/v1/macros/{id}/restoration', restore],
  ['GET', '/api/v1/conversations/{id}/macros/{macro}', fill],
]
