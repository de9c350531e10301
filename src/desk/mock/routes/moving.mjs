import { randomUUID } from 'node:crypto'
import { done, made, ok, refuse } from '../answers.mjs'
import { changed, event } from './conversations.mjs'
import { added } from './messages.mjs'

const find = ({ state, params }) => {
  const conversation = state.conversations.get(params.id)
  return { conversation, message: conversation?.messages.find(one => one.id === params.message) }
}

function classify(call) {
  const { conversation, message } = find(call)
  const { class: to, from, rememberSender } = call.body
  if (message.email.class !== from)
    return refuse(409, 'classified_meanwhile', { current: { class: message.email.class } })
  Object.assign(message.email, { class: to, classifiedBy: 'person' })
  conversation.isSpam = conversation.messages.some(one => one.email?.class === 'spam')
  if (rememberSender)
    call.state.knownSenders.unshift({
      address: message.email.from.address,
      class: to,
      by: message.author,
      at: new Date().toISOString(),
    })
  call.feed.add('message.changed', message.id, 2, { conversation: conversation.id, sequence: message.sequence })
  event(call, conversation, 'classified', { from, to, message: message.id })
  return done
}

/** A line stays where the message stood; moved back, the message stands there again. */
function move(call, conversation, message, to) {
  const at = conversation.messages.indexOf(message)
  const gap = to.messages.findIndex(one => one.event?.name === 'message-moved' && one.event.data.message === message.id)
  event(call, conversation, 'message-moved', { message: message.id, to: to.id, number: to.number })
  const line = conversation.messages.pop()
  conversation.messages[at] = { ...line, sequence: message.sequence }
  conversation.lastSequence--
  const moved = { ...message, sequence: gap < 0 ? ++to.lastSequence : to.messages[gap].sequence }
  if (gap < 0) to.messages.push(moved)
  else to.messages[gap] = moved
  added(call, conversation, conversation.messages[at])
  call.feed.add('message.changed', moved.id, 2, { conversation: to.id, sequence: moved.sequence })
  if (gap < 0 && to.messages.length > 1)
    event(call, to, 'message-arrived', { message: moved.id, from: conversation.id, number: conversation.number })
  for (const one of [conversation, to]) changed(call, one)
}

function split(call) {
  const { conversation, message } = find(call)
  if (conversation.messages.filter(one => one.kind === 'message').length < 2) return refuse(400, 'only_message')
  const own = {
    ...conversation,
    id: randomUUID(),
    number: call.state.nextNumber++,
    messages: [],
    lastSequence: 0,
    linked: [{ id: conversation.id, kind: 'split', isOrigin: true }],
    lastMessageAt: message.at,
    preview: message.text.slice(0, 140),
  }
  call.state.conversations.set(own.id, own)
  move(call, conversation, message, own)
  conversation.linked.push({ id: own.id, kind: 'split', isOrigin: false })
  event(call, conversation, 'linked', { kind: 'split', to: own.id })
  event(call, own, 'linked', { kind: 'split', to: conversation.id })
  return made({ id: own.id, number: own.number })
}

function moveTo(call) {
  const { conversation, message } = find(call)
  const to = call.state.conversations.get(call.body.to)
  if (!to) return refuse(400, 'no_such_conversation')
  move(call, conversation, message, to)
  return done
}

/** The lines of one follow behind the other's; what they were is kept for the way back. */
function merge(call) {
  const from = call.state.conversations.get(call.params.id)
  const into = call.state.conversations.get(call.body.into)
  if (!into) return refuse(400, 'no_such_conversation')
  if (into === from) return refuse(400, 'same_conversation')
  const lines = from.messages
  event(call, into, 'merged', {
    from: from.id,
    number: from.number,
    subject: from.subject,
    after: into.lastSequence + 1,
    lines: lines.length,
    tags: [],
  })
  into.messages.push(...lines.map(line => ({ ...line, sequence: ++into.lastSequence })))
  Object.assign(from, { messages: [], mergedInto: into.id, apart: lines })
  for (const one of [from, into]) changed(call, one)
  return ok({ into: into.id, number: into.number })
}

function unmerge(call) {
  const from = call.state.conversations.get(call.params.id)
  const into = call.state.conversations.get(from.mergedInto)
  if (!into) return done
  const back = new Set(from.apart.map(line => line.id))
  into.messages = into.messages.filter(line => !back.has(line.id))
  Object.assign(from, { messages: from.apart, mergedInto: null })
  event(call, into, 'unmerged', { id: from.id, number: from.number })
  event(call, from, 'unmerged', { id: into.id, number: into.number })
  return done
}

const plain = subject => subject.replace(/^(re|fwd?): */i, '')

function suggest(call) {
  const { conversation } = find(call)
  const items = [...call.state.conversations.values()].filter(
    one =>
      one.id !== conversation.id &&
      one.customer.id === conversation.customer.id &&
      plain(one.subject) === plain(conversation.subject),
  )
  return ok({
    items: items.map(({ id, number, subject, lastMessageAt }) => ({ id, number, subject, lastMessageAt })),
    next: null,
  })
}

function takeBack(call) {
  const { conversation, message } = find(call)
  conversation.messages = conversation.messages.filter(one => one !== message)
  event(call, conversation, 'reply-withdrawn', {})
  const line = conversation.messages.pop()
  conversation.messages.push({ ...line, sequence: message.sequence })
  conversation.messages.sort((a, b) => a.sequence - b.sequence)
  conversation.lastSequence--
  added(call, conversation, { ...line, sequence: message.sequence })
  return done
}

const one = '/api/v1/conversations/{id}'
const mail = `${one}/messages/{message}`
export const moving = [
  ['PUT', `${mail}/class`, classify],
  ['POST', `${mail}/split`, split],
  ['POST', `${mail}/move`, moveTo],
  ['DELETE', `${mail}/sending`, takeBack],
  ['GET', `${one}/suggestions`, suggest],
  ['PUT', `${one}/merge`, merge],
  ['DELETE', `${one}/merge`, unmerge],
]
