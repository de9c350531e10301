import { randomUUID } from 'node:crypto'
import { startMacros } from './macros.mjs'
import { linkStories, quarantined, rememberedSenders } from './mails.mjs'
import { parkedWork } from './parked.mjs'
import { agents, brand, mailbox, customers as people, workspace } from './people.mjs'
import { long, short } from './stories.mjs'
import { tagConversations, tagVocabulary } from './tags.mjs'
import { startViews } from './views.mjs'

const minutes = count => new Date(Date.now() - count * 60_000).toISOString().replace('Z', '000Z')
const named = agent => ({ id: agent.id, name: agent.name })
const filler = [
  'Filters too thin, the coffee comes through cloudy with the size 02 papers.',
  'Could you try the 03 ones? They are thicker.',
  'Same thing with the 03.',
  'Then let me send you a different brand.',
]

export function createState() {
  const state = {
    agents: structuredClone(agents),
    workspace: { ...workspace },
    brands: [{ ...brand }],
    senders: new Map(),
    suppressions: suppressed(),
    mailboxServer: null,
    mailbox: { ...mailbox },
    moreMailboxes: [],
    imapAccounts: [],
    customers: new Map(),
    conversations: new Map(),
    files: new Map(),
    drafts: new Map(),
    tags: tagVocabulary(),
    deletedTags: [],
    views: startViews(tagVocabulary()),
    deletedViews: [],
    macros: startMacros(tagVocabulary()),
    deletedMacros: [],
    bulkRuns: new Map(),
    heldBulk: false,
    lacking: [],
    tokens: [],
    audit: [],
    parked: parkedWork(),
    quarantine: quarantined(),
    knownSenders: rememberedSenders(),
    checks: { verifiesSenders: true, zones: ['bl.example.org'], trustedRelays: [], forwarders: [], version: 0 },
    pictureSenders: [],
    receipt: { isOn: false, text: '', isOnClosed: false, closedText: '', version: 1 },
    outgoing: null,
    publicUrl: 'http://127.0.0.1:5080',
    setupNeeded: false,
    signedIn: true,
    me: agents[0].id,
    locale: 'en',
    mailroom: 'running',
    nextNumber: 1001,
    demo: { state: 'none', done: 0, total: 60, detail: null },
    failures: [],
    answered: new Map(),
  }
  addFile(state, 'cafe.svg', 'image/svg+xml', 'e0000000-0000-7000-8000-000000000001')
  for (const [name, address] of people) {
    const id = randomUUID()
    state.customers.set(id, {
      id,
      name,
      address,
      identities: [identityOf(address, state.customers.size), ...(state.customers.size === 0 ? [phone()] : [])],
      ...toldOf(state, state.customers.size),
      createdAt: minutes(40_000 + state.customers.size * 9_000),
      version: 1,
    })
  }
  for (const story of long) addConversation(state, story)
  linkStories(state)
  for (let i = 0; i < 96; i++) addConversation(state, drawn(i))
  tagConversations(state)
  state.audit = ['agent.invited', 'mailbox.edited', 'token.created', 'workspace.renamed'].map((action, i) => ({
    id: randomUUID(),
    at: minutes(i * 300 + 20),
    actor: author(state, i % 3),
    action,
    subject: state.workspace.name,
    data: null,
  }))
  return state
}

/** One in three is proved; to one, mail comes back. */
const identityOf = (address, at) => ({
  id: randomUUID(),
  kind: 'email',
  address,
  isVerified: at % 3 === 0,
  isMain: true,
  undeliverable: at === 2 ? { since: minutes(500), reason: 'no_such_address' } : null,
})

const phone = () => ({
  id: randomUUID(),
  kind: 'phone',
  address: '+46701234567',
  isVerified: false,
  isMain: false,
  undeliverable: null,
})

/** Much is known of the first, and nothing of most. */
function toldOf(state, at) {
  const nobody = { locale: null, timeZone: null, birthday: null, notes: [], consent: [], events: [] }
  if (at > 0) return nobody
  const by = author(state, 0)
  const event = (ago, title, facts, who = by) => ({
    kind: 'event',
    at: minutes(ago),
    subject: randomUUID(),
    title,
    by: who,
    facts,
  })
  const note = (ago, text, who, isMine) => ({
    id: randomUUID(),
    text,
    author: author(state, who),
    at: minutes(ago),
    editedAt: null,
    isMine,
    version: 1,
  })
  const said = (ago, isGiven, source) => ({ purpose: 'marketing-email', isGiven, source, at: minutes(ago), by })
  return {
    locale: 'sv',
    timeZone: 'Europe/Stockholm',
    birthday: '--02-29',
    notes: [
      note(700, 'Grinds for a V60, never pre-ground.\nAsked twice about the Fjord grinder in blue.', 0, true),
      note(9_000, 'Runs a small café from spring to autumn: may want wholesale prices.', 1, false),
    ],
    consent: [said(800, false, 'in a conversation'), said(20_000, true, 'at checkout')],
    events: [
      event(800, 'consent-withdrawn', { purpose: 'marketing-email', source: 'in a conversation' }),
      event(1_200, 'identity-added', { address: '+46701234567' }, author(state, 1)),
      event(5_000, 'renamed', { from: 'hanna@lindqvist.example', to: 'Hanna Lindqvist' }),
    ],
  }
}

function suppressed() {
  const system = { kind: 'system', id: null, name: 'Regulars' }
  const maya = { kind: 'agent', id: agents[0].id, name: agents[0].name }
  return [
    ['amelia@wright.example', 'bounced', 'The address does not exist (5.1.1): 550 5.1.1 User unknown', system, 14],
    ['no-more@customer.example', 'by-hand', 'She asked on the phone', maya, 4000],
    [`${'a-very-long-name-'.repeat(3)}@a-rather-long-domain-name.example`, 'complained', null, maya, 9000],
  ].map(([address, cause, detail, by, ago]) => ({ address, cause, detail, by, since: minutes(ago) }))
}

function drawn(i) {
  const [subject, text] = short[i % short.length]
  const status = i % 5 === 0 ? 'resolved' : i % 3 === 0 ? 'waiting' : 'open'
  const ago = 260 + i * 137
  const messages = [{ in: text, ago: ago + 300 }]
  if (status !== 'open')
    messages.push({
      out: 'Thanks for writing. I have looked into it and sent you the details.',
      by: i % 3,
      ago: ago + 5,
      state: 'accepted',
    })
  if (status === 'resolved') messages.push({ event: 'resolved', by: i % 3, ago })
  return {
    who: i % people.length,
    subject: subject.replace('{n}', String(10_400 + i)),
    status,
    ago,
    messages,
    assignee: i % 4 === 1 ? undefined : i % 3,
    unread: i % 7 === 1,
    snoozed: i % 11 === 3 ? 60 * (i + 3) : undefined,
  }
}

export function addFile(state, name, mediaType, id = randomUUID(), bytes = null) {
  const file = { id, name, mediaType, size: bytes?.length ?? 48_213, inline: false, bytes }
  state.files.set(id, file)
  return file
}

const fileRef = ({ bytes: _, ...ref }) => ref
const mediaType = name => ({ pdf: 'application/pdf', ics: 'text/calendar' })[name.split('.').at(-1)] ?? 'image/jpeg'
export const author = (state, index) => ({ kind: 'agent', ...named(state.agents[index]) })

function addConversation(state, story) {
  const customer = [...state.customers.values()][story.who]
  const id = randomUUID()
  const conversation = {
    id,
    number: state.nextNumber++,
    subject: story.subject,
    status: story.status ?? 'open',
    channel: 'email',
    customer: { id: customer.id, name: customer.name },
    preview: '',
    previewBy: 'customer',
    lastMessageAt: minutes(story.ago),
    lastSequence: 0,
    waitingSince: null,
    unread: story.unread ?? false,
    assignee: story.assignee === undefined ? null : named(state.agents[story.assignee]),
    team: story.subject.length % 3 === 0 ? { id: '019ab000-0000-7000-8000-000000000001', name: 'Returns' } : null,
    assignedWhy: story.assignee === undefined ? null : 'round-robin',
    assigneeSince: minutes(story.ago),
    snoozedUntil: story.snoozed ? new Date(Date.now() + story.snoozed * 60_000).toISOString() : null,
    hasAttachments: false,
    priority: story.priority ?? 'normal',
    tags: [],
    createdAt: minutes(story.ago),
    version: 1,
    isSpam: story.isSpam ?? false,
    linked: [],
    messages: [],
    resolution: null,
  }
  state.conversations.set(id, conversation)
  const messages =
    story.messages ??
    Array.from({ length: story.many }, (_, i) =>
      i % 2
        ? { out: filler[i % 4], by: 0, ago: story.ago + (story.many - i) * 9, state: 'delivered' }
        : { in: filler[i % 4], ago: story.ago + (story.many - i) * 9 },
    )
  for (const message of messages) append(state, conversation, message)
  if (conversation.status === 'resolved')
    conversation.resolution = { by: author(state, 0), note: null, at: conversation.lastMessageAt }
}

/** Adds a message, note or event in the short form of stories.mjs and keeps the row's summary fields true. */
export function append(state, conversation, said) {
  const customer = state.customers.get(conversation.customer.id)
  const at = minutes(said.ago ?? 0)
  const address = { name: customer.name, address: customer.identities[0].address }
  const ours = { name: state.brands[0].name, address: state.mailbox.address }
  const isIn = said.in !== undefined
  const text = said.in ?? said.out ?? said.note ?? ''
  const message = {
    id: randomUUID(),
    sequence: ++conversation.lastSequence,
    kind: said.event ? 'event' : said.note !== undefined ? 'note' : 'message',
    direction: said.event || said.note !== undefined ? null : isIn ? 'in' : 'out',
    author: isIn ? { kind: 'customer', ...conversation.customer } : author(state, said.by ?? 0),
    at,
    channel: 'email',
    text,
    html: said.html ? said.html + (said.quote ?? '') : null,
    foldAt: said.quote ? { html: said.html.length, text: null } : null,
    attachments: said.attachments ?? (said.files ?? []).map(name => fileRef(addFile(state, name, mediaType(name)))),
    delivery: said.state
      ? { state: said.state, detail: said.detail ?? null, at, sendAt: said.leavesIn ? minutes(-said.leavesIn) : null }
      : null,
    email:
      said.in || said.out
        ? {
            from: isIn ? address : ours,
            to: said.to ?? [isIn ? ours : address],
            cc: said.cc ?? [],
            subject: conversation.subject,
            messageId: `<${randomUUID()}@mail.example>`,
            joinedBy: conversation.lastSequence === 1 ? 'new' : 'token',
            class: said.kind ?? 'human',
            classifiedBy: said.because ?? null,
            mail: randomUUID(),
            invitations: said.invitations ?? null,
            check: said.check ?? null,
            sentAt: null,
          }
        : null,
    mentions: (said.mentions ?? []).map(index => state.agents[index].id),
    event: said.event
      ? {
          name: said.event,
          data: said.agent === undefined ? (said.data ?? {}) : { agent: named(state.agents[said.agent]), from: null },
        }
      : null,
  }
  conversation.messages.push(message)
  if (said.mentions?.includes(0)) conversation.hasNewMention = true
  if (message.attachments.length) conversation.hasAttachments = true
  if (message.kind === 'message') {
    Object.assign(conversation, {
      preview: text.replace(/\s+/g, ' ').slice(0, 140),
      previewBy: message.author.kind,
      lastMessageAt: at,
      waitingSince: isIn ? at : null,
    })
  }
  return message
}
