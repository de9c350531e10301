import { doing, later, ok, page, refuse } from '../answers.mjs'
import { checks } from './checks.mjs'

function editReceipt({ state, body }) {
  if (body.version !== state.receipt.version) return refuse(409, 'conflict', { current: state.receipt })
  state.receipt = { ...body, version: body.version + 1 }
  return ok(state.receipt)
}

const addressOf = ({ params }) => decodeURIComponent(params.address)
const others = call => call.state.knownSenders.filter(sender => sender.address !== addressOf(call))

const v1 = '/api/v1'
export const mails = [
  ['GET', `${v1}/mails/quarantine`, ({ state, url }) => ok(page(state.quarantine, url))],
  [
    'POST',
    `${v1}/mails/quarantine/retry`,
    ({ state }) => {
      const count = state.quarantine.length
      state.quarantine = []
      return { status: 202, body: { count } }
    },
  ],
  [
    'POST',
    `${v1}/mails/quarantine/{id}/retry`,
    ({ state, params }) => {
      state.quarantine = state.quarantine.filter(mail => mail.id !== params.id)
      return later
    },
  ],
  ['GET', `${v1}/email/senders`, ({ state, url }) => ok(page(state.knownSenders, url))],
  [
    'PUT',
    `${v1}/email/senders/{address}`,
    doing(call => {
      const { state, body } = call
      const by = { kind: 'agent', id: state.me, name: 'Maya Lindgren' }
      state.knownSenders = [{ address: addressOf(call), ...body, by, at: new Date().toISOString() }, ...others(call)]
    }),
  ],
  [
    'DELETE',
    `${v1}/email/senders/{address}`,
    doing(call => {
      call.state.knownSenders = others(call)
    }),
  ],
  ...checks,
  ['GET', `${v1}/mailboxes/{id}/receipt`, ({ state }) => ok(state.receipt)],
  ['PUT', `${v1}/mailboxes/{id}/receipt`, editReceipt],
]
