import { doing, ok, page, refuse } from '../answers.mjs'

function setChecks({ state, body }) {
  if (body.version !== state.checks.version) return refuse(409, 'conflict', { current: state.checks })
  state.checks = { ...body, version: body.version + 1 }
  return ok(state.checks)
}

const testZone = ({ body }) =>
  ok(
    body.zone.startsWith('bl.')
      ? { state: 'works', detail: 'Test record' }
      : { state: 'no-answer', detail: '127.255.255.254' },
  )

const addressOf = ({ params }) => decodeURIComponent(params.address).toLowerCase()
const others = call => call.state.pictureSenders.filter(sender => sender.address !== addressOf(call))

const v1 = '/api/v1/email'
export const checks = [
  ['GET', `${v1}/checks`, ({ state }) => ok(state.checks)],
  ['PUT', `${v1}/checks`, setChecks],
  ['POST', `${v1}/block-lists/test`, testZone],
  ['GET', `${v1}/picture-senders`, ({ state, url }) => ok(page(state.pictureSenders, url))],
  [
    'GET',
    `${v1}/picture-senders/{address}`,
    call => ok({ isRemembered: call.state.pictureSenders.some(sender => sender.address === addressOf(call)) }),
  ],
  [
    'PUT',
    `${v1}/picture-senders/{address}`,
    doing(call => {
      const by = { kind: 'agent', id: call.state.me, name: 'Maya Lindgren' }
      call.state.pictureSenders = [{ address: addressOf(call), by, at: new Date().toISOString() }, ...others(call)]
    }),
  ],
  [
    'DELETE',
    `${v1}/picture-senders/{address}`,
    doing(call => {
      call.state.pictureSenders = others(call)
    }),
  ],
]
