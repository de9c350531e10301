import { randomUUID } from 'node:crypto'
import { done, ok, refuse } from '../answers.mjs'
import { changed, inView, me } from './conversations.mjs'
import { matches } from './views.mjs'

const acts = {
  'conversation.resolve': c => Object.assign(c, { status: 'resolved', waitingSince: null }),
  'conversation.reopen': c => Object.assign(c, { status: 'open' }),
  'conversation.assign': (c, { agent }, state) => {
    const found = state.agents.find(({ id }) => id === agent)
    c.assignee = found ? { id: found.id, name: found.name } : null
  },
  'conversation.tag': (c, { add }) => {
    c.tags = [...new Set([...c.tags, ...add])]
  },
  'conversation.snooze': (c, { until }) => Object.assign(c, { snoozedUntil: until }),
}
const few = 25
const shown = ({ before: _, ...run }) => run

function begin(call) {
  const { state, body } = call
  const { conversations, list, action, parameters } = body
  const subjects = list
    ? inView(state, list.view).filter(c => !list.where || matches(list.where, c, me(state).id))
    : conversations.map(id => state.conversations.get(id))
  const run = {
    id: randomUUID(),
    action,
    state: subjects.length > few ? 'running' : 'done',
    total: subjects.length,
    done: 0,
    changed: 0,
    refused: {},
    startedAt: new Date().toISOString(),
    endedAt: null,
    mayUndo: true,
    before: [],
  }
  state.bulkRuns.set(run.id, run)
  const step = () => {
    for (const c of subjects.slice(run.done, run.done + few)) {
      run.before.push([c, structuredClone({ ...c, messages: [] })])
      acts[action](c, parameters, state)
      changed(call, c)
    }
    run.done = run.changed = Math.min(run.total, run.done + few)
    if (run.state === 'running' && run.done === run.total) run.state = 'done'
    call.feed.add('bulk.changed', run.id, run.done)
  }
  if (run.state === 'done') step()
  else if (!state.heldBulk) {
    const next = () => {
      step()
      if (run.state === 'running') setTimeout(next, 400)
    }
    setTimeout(next, 400)
  } else run.done = run.changed = Math.floor(run.total / 3)
  return ok(shown(run))
}

const find = ({ state, params }) => state.bulkRuns.get(params.id)

function undo(call) {
  const run = find(call)
  if (!run) return refuse(404, 'not_found')
  for (const [c, was] of run.before) {
    const { messages: _, version: __, ...fields } = was
    Object.assign(c, fields)
    changed(call, c)
  }
  Object.assign(run, { state: 'undone', mayUndo: false })
  call.feed.add('bulk.changed', run.id, 0)
  return done
}

function stop(call) {
  Object.assign(find(call), { state: 'stopped' })
  call.feed.add('bulk.changed', call.params.id, 0)
  return done
}

export const bulk = [
  ['POST', '/api/v1/conversations/bulk', begin],
  ['GET', '/api/v1/bulk-runs/{id}', call => (find(call) ? ok(shown(find(call))) : refuse(404, 'not_found'))],
  ['PUT', '/api/v1/bulk-runs/{id}/undo', undo],
  ['PUT', '/api/v1/bulk-runs/{id}/stop', stop],
]
