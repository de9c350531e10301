import { randomUUID } from 'node:crypto'
import { done, made, ok, page, refuse } from '../answers.mjs'

const matches = (q, ...texts) =>
  q
    .toLowerCase()
    .split(/\s+/)
    .every(word => texts.some(text => text.toLowerCase().includes(word)))

const day = 86_400_000
const sorts = {
  seen: row => row.lastSeenAt,
  created: row => row.createdAt,
  conversations: row => row.conversations,
  name: row => row.name.toLowerCase(),
}

const rowOf = (state, c) => {
  const theirs = [...state.conversations.values()].filter(x => x.customer.id === c.id)
  return {
    id: c.id,
    name: c.name,
    address: c.address,
    lastSeenAt:
      theirs
        .map(x => x.lastMessageAt)
        .sort()
        .at(-1) ?? c.createdAt,
    createdAt: c.createdAt,
    conversations: theirs.length,
    isVerified: c.identities.some(i => i.isVerified),
    isUndeliverable: c.identities.some(i => i.undeliverable),
  }
}

function list({ state, url }) {
  const asked = Object.fromEntries(url.searchParams)
  const since = days => new Date(Date.now() - Number(days) * day).toISOString()
  const says = (name, value) => asked[name] === undefined || asked[name] === String(value)
  const sort = asked.sort ?? '-seen'
  const key = sorts[sort.replace('-', '')]
  const rows = [...state.customers.values()]
    .map(c => rowOf(state, c))
    .filter(row => matches(asked.q ?? '', row.name, row.address))
    .filter(row => says('nameless', row.name === row.address))
    .filter(row => says('verified', row.isVerified) && says('undeliverable', row.isUndeliverable))
    .filter(row => !asked.seenWithin || row.lastSeenAt >= since(asked.seenWithin))
    .filter(row => !asked.unseenFor || row.lastSeenAt < since(asked.unseenFor))
    .filter(row => !asked.createdWithin || row.createdAt >= since(asked.createdWithin))
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  return ok(page(sort.startsWith('-') ? rows.reverse() : rows, url))
}

function rename(call) {
  const customer = call.state.customers.get(call.params.id)
  if (customer.version !== call.body.version) return refuse(409, 'conflict', { current: customer })
  customer.name = call.body.name
  customer.version++
  for (const c of call.state.conversations.values()) if (c.customer.id === customer.id) c.customer.name = customer.name
  call.feed.add('customer.changed', customer.id, customer.version)
  return ok(customer)
}

const one = ({ state, params }) => state.customers.get(params.id)
const found = act => call => (one(call) ? act(call, one(call)) : refuse(404, 'not_found'))
const now = () => new Date().toISOString()
const me = state => ({ kind: 'agent', id: state.agents[0].id, name: state.agents[0].name })

function changed(call, customer, title, facts) {
  customer.version++
  customer.events.unshift({ kind: 'event', at: now(), subject: randomUUID(), title, by: me(call.state), facts })
  call.feed.add('customer.changed', customer.id, customer.version)
  return ok(customer)
}

function describe(call, customer) {
  const { version, ...facts } = call.body
  if (version !== customer.version) return refuse(409, 'conflict', { current: customer })
  if (facts.birthday?.includes('-00')) return refuse(400, 'bad_birthday')
  Object.assign(customer, facts)
  return changed(call, customer, 'described', {})
}

function addIdentity(call, customer) {
  const { kind, address } = call.body
  const owner = [...call.state.customers.values()].find(c => c.identities.some(i => i.address === address))
  if (owner && owner !== customer)
    return refuse(409, 'identity_taken', { current: { customer: owner.id, name: owner.name } })
  if (kind === 'phone' && !/\d/.test(address)) return refuse(400, 'bad_identity')
  customer.identities.push({ id: randomUUID(), kind, address, isVerified: false, isMain: false, undeliverable: null })
  return changed(call, customer, 'identity-added', { address })
}

function removeIdentity(call, customer) {
  const gone = customer.identities.find(i => i.id === call.params.identity)
  customer.identities = customer.identities.filter(i => i !== gone)
  if (gone.isMain) customer.identities[0].isMain = true
  return changed(call, customer, 'identity-removed', { address: gone.address })
}

function makeMain(call, customer) {
  for (const identity of customer.identities) identity.isMain = identity.id === call.params.identity
  const main = customer.identities.find(i => i.isMain)
  customer.address = main.address
  return changed(call, customer, 'identity-made-main', { address: main.address })
}

const shown = ({ deletedAt: _, ...note }) => note

function writeNote({ state, body }, customer) {
  const note = {
    id: randomUUID(),
    text: body.text,
    author: me(state),
    at: now(),
    editedAt: null,
    isMine: true,
    version: 1,
  }
  customer.notes.unshift(note)
  return made(note)
}

function changeNote({ params, body }, customer) {
  const note = customer.notes.find(n => n.id === params.note)
  if (body.version !== note.version) return refuse(409, 'conflict', { current: note })
  Object.assign(note, { text: body.text, editedAt: now(), version: note.version + 1 })
  return ok(shown(note))
}

const mark = deletedAt => (call, customer) => {
  const note = customer.notes.find(n => n.id === call.params.note)
  note.deletedAt = deletedAt
  return deletedAt ? done : ok(shown(note))
}

function record(call, customer) {
  const { purpose, isGiven, source } = call.body
  customer.consent.unshift({ purpose, isGiven, source, at: now(), by: me(call.state) })
  changed(call, customer, isGiven ? 'consent-given' : 'consent-withdrawn', { purpose, source })
  return ok({ items: customer.consent })
}

function timeline({ state, url }, customer) {
  const theirs = [...state.conversations.values()]
    .filter(c => c.customer.id === customer.id)
    .map(c => ({
      kind: 'conversation',
      at: c.lastMessageAt,
      subject: c.id,
      title: c.subject,
      state: c.isSpam ? 'spam' : c.snoozedUntil ? 'snoozed' : c.status,
      number: c.number,
    }))
  return ok(
    page(
      [...customer.events, ...theirs].sort((a, b) => (a.at < b.at ? 1 : -1)),
      url,
      30,
    ),
  )
}

function search({ state, url }) {
  const asked = url.searchParams.get('q').replace(/^#/, '')
  const q = asked.replace(/(^|\s)[a-z]+:("[^"]*"?|\S*)/g, '').trim()
  const status = /is:(open|waiting|resolved)/.exec(asked)?.[1]
  const hits = [...state.conversations.values()]
    .filter(c => !status || c.status === status)
    .filter(c => matches(q, c.subject, c.customer.name, String(c.number), c.preview))
    .map(({ messages: _, resolution: __, ...conversation }) => ({
      conversation,
      message: null,
      snippet: conversation.preview.replace(new RegExp(`(${q.replace(/\W/g, '.')})`, 'ig'), '\uE000$1\uE001'),
    }))
  return ok(page(hits, url, 20))
}

const v1 = '/api/v1/customers/{id}'
export const customers = [
  ['GET', '/api/v1/customers', list],
  ['GET', v1, found((_, customer) => ok(customer))],
  ['PUT', `${v1}/name`, rename],
  ['PUT', `${v1}/profile`, found(describe)],
  ['POST', `${v1}/identities`, found(addIdentity)],
  ['DELETE', `${v1}/identities/{identity}`, found(removeIdentity)],
  ['PUT', `${v1}/identities/{identity}/main`, found(makeMain)],
  ['GET', `${v1}/notes`, found(({ url }, { notes }) => ok(page(notes.filter(n => !n.deletedAt).map(shown), url, 20)))],
  ['POST', `${v1}/notes`, found(writeNote)],
  ['PUT', `${v1}/notes/{note}`, found(changeNote)],
  ['DELETE', `${v1}/notes/{note}`, found(mark(now()))],
  ['PUT', `${v1}/notes/{note}/restoration`, found(mark(null))],
  ['GET', `${v1}/consent`, found((_, { consent }) => ok({ items: consent }))],
  ['POST', `${v1}/consent`, found(record)],
  ['GET', `${v1}/timeline`, found(timeline)],
  ['GET', '/api/v1/search', search],
]
