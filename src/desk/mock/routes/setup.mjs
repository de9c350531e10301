import { made, ok, refuse } from '../answers.mjs'
import { whoAmI } from './people.mjs'

function firstRun({ state, body }) {
  if (body.code !== '1234-5678') return refuse(403, 'wrong_code')
  if (!state.setupNeeded) return refuse(409, 'already_set_up')
  if (!body.address.includes('@'))
    return refuse(400, 'invalid', { errors: { address: ['This is not an email address.'] } })
  state.workspace = { ...state.workspace, name: body.workspace, isDemo: false }
  state.setupNeeded = false
  state.signedIn = true
  return made(whoAmI(state))
}

function lookAround({ state, body }) {
  if (body.code !== '1234-5678') return refuse(403, 'wrong_code')
  state.signedIn = true
  state.workspace.isDemo = true
  state.demo = { state: 'making', done: 0, total: 60, detail: null }
  const tick = setInterval(() => {
    state.demo.done = Math.min(60, state.demo.done + 7)
    if (state.demo.done === 60) state.demo.state = 'ready'
    if (state.demo.state === 'ready') clearInterval(tick)
  }, 400)
  return made(whoAmI(state))
}

export const setup = [
  [
    'GET',
    '/api/v1/setup',
    ({ state }) =>
      ok({ isNeeded: state.setupNeeded, publicUrl: state.publicUrl, hasDemo: state.demo.state !== 'none' }),
    true,
  ],
  ['POST', '/api/v1/setup', firstRun, true],
  ['POST', '/api/v1/setup/demo', lookAround, true],
  ['GET', '/api/v1/demo', ({ state }) => ok(state.demo)],
]
