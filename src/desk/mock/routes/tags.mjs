import { randomUUID } from 'node:crypto'
import { done, made, ok, refuse } from '../answers.mjs'
import { event } from './conversations.mjs'

const find = ({ state, params }, id = params.tag ?? params.id) => state.tags.find(tag => tag.id === id)
const keyOf = name => name.trim().replace(/\s+/g, ' ').toLowerCase()
const namesake = (state, name) => state.tags.find(tag => keyOf(tag.name) === keyOf(name))
const carrying = (state, id) => [...state.conversations.values()].filter(c => c.tags.includes(id))

function list({ state, url }) {
  const tags = [...state.tags].sort((a, b) => a.name.localeCompare(b.name))
  const counts = url.searchParams.get('uses') === 'true'
  const usesOf = ({ id }) => (counts ? { conversations: carrying(state, id).length } : null)
  return ok({ items: tags.map(tag => ({ ...tag, uses: usesOf(tag) })), next: null })
}

function told({ feed }, tag, version = tag.version) {
  feed.add('tag.changed', tag.id, version)
}

function add(call) {
  const { state, body } = call
  const known = namesake(state, body.name)
  if (known) return refuse(409, 'tag_exists', { current: known })
  const tag = { id: randomUUID(), name: body.name.trim(), colour: body.colour, version: 1, merged: [] }
  state.tags.push(tag)
  told(call, tag)
  return made({ ...tag, uses: null })
}

function change(call) {
  const tag = find(call)
  if (!tag) return refuse(404, 'not_found')
  const { name, colour, version } = call.body
  if (tag.version !== version) return refuse(409, 'conflict', { current: tag })
  const known = namesake(call.state, name)
  if (known && known !== tag) return refuse(409, 'tag_exists', { current: known })
  Object.assign(tag, { name: name.trim(), colour, version: version + 1 })
  told(call, tag)
  return ok({ ...tag, uses: null })
}

function merge(call) {
  const [tag, into] = [find(call), find(call, call.body.into)]
  if (!tag) return refuse(404, 'not_found')
  if (!into) return refuse(400, 'no_such_tag')
  for (const c of carrying(call.state, tag.id)) c.tags = [...new Set(c.tags.map(id => (id === tag.id ? into.id : id)))]
  call.state.tags = call.state.tags.filter(one => one !== tag)
  into.merged.push(tag.id)
  told(call, into, 0)
  return done
}

function remove(call) {
  const tag = find(call)
  if (!tag) return refuse(404, 'not_found')
  call.state.tags = call.state.tags.filter(one => one !== tag)
  call.state.deletedTags.push(tag)
  told(call, tag)
  return done
}

function restore(call) {
  const tag = call.state.deletedTags.find(one => one.id === call.params.id)
  if (!tag) return refuse(404, 'not_found')
  call.state.deletedTags = call.state.deletedTags.filter(one => one !== tag)
  call.state.tags.push(tag)
  told(call, tag)
  return done
}

const put = isOn => call => {
  const conversation = call.state.conversations.get(call.params.id)
  const tag = find(call)
  if (!conversation || !tag) return refuse(404, 'not_found')
  if (conversation.tags.includes(tag.id) === isOn) return done
  const said = [{ id: tag.id, name: tag.name }]
  conversation.tags = isOn ? [...conversation.tags, tag.id] : conversation.tags.filter(id => id !== tag.id)
  event(call, conversation, 'tagged', isOn ? { added: said, removed: [] } : { added: [], removed: said })
  return done
}

const v1 = '/api/v1'
export const tags = [
  ['GET', `${v1}/tags`, list],
  ['POST', `${v1}/tags`, add],
  ['PUT', `${v1}/tags/{id}`, change],
  ['DELETE', `${v1}/tags/{id}`, remove],
  ['PUT', `${v1}/tags/{id}/merger`, merge],
  ['PUT', `${v1}/tags/{id}/restoration`, restore],
  ['PUT', `${v1}/conversations/{id}/tags/{tag}`, put(true)],
  ['DELETE', `${v1}/conversations/{id}/tags/{tag}`, put(false)],
]
