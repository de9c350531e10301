import { doing, done, ok, refuse } from '../answers.mjs'
import { append, createState } from '../state.mjs'
import { changed } from './conversations.mjs'
import { added } from './messages.mjs'

/* What tests and the picture script use to make things happen; not part of the contract. */
function receive(call) {
  const { state, body } = call
  const conversation = body.conversation
    ? state.conversations.get(body.conversation)
    : [...state.conversations.values()][0]
  const message = append(state, conversation, { in: body.text ?? 'And one more thing: is the lid included?' })
  Object.assign(conversation, { unread: true, status: 'open', snoozedUntil: null })
  added(call, conversation, message)
  changed({ ...call, state: { ...state, me: null } }, conversation)
  return ok({ id: conversation.id, sequence: message.sequence })
}

function feed({ feed, request, response, url }) {
  const from = request.headers['last-event-id'] ?? url.searchParams.get('after')
  if (from === 'gone') return refuse(410, 'gone')
  if (!request.headers.accept?.includes('event-stream')) return ok(feed.since(Number(from ?? 0)))
  feed.open(request, response, from === null || from === undefined ? null : Number(from))
}

export const controls = [
  ['GET', '/api/v1/feed', feed],
  ['PUT', '/api/v1/feed/interests', () => done],
  ['POST', '/mock/receive', receive, true],
  [
    'POST',
    '/mock/presence',
    doing(({ feed, body }) => {
      feed.show(body)
    }),
    true,
  ],
  [
    'POST',
    '/mock/cut',
    doing(({ feed }) => {
      feed.cut()
    }),
    true,
  ],
  [
    'POST',
    '/mock/fail',
    doing(({ state, body }) => {
      state.failures.push({ times: 1, ...body })
    }),
    true,
  ],
  [
    'POST',
    '/mock/set',
    doing(({ state, body }) => {
      Object.assign(state, body)
    }),
    true,
  ],
  [
    'POST',
    '/mock/reset',
    doing(({ state }) => {
      Object.assign(state, createState())
    }),
    true,
  ],
  ['GET', '/mock/streams', ({ feed }) => ok({ open: feed.streams() }), true],
  [
    'GET',
    '/mock/state',
    ({ state }) =>
      ok({ conversations: [...state.conversations.values()], drafts: [...state.drafts], agents: state.agents }),
    true,
  ],
]
