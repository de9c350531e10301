import { api, ask } from '~/api/client'
import { codeOf, Problem } from '~/api/problem'
import { assignment } from './requests'

/** Gives the agent the ownerless conversation that has waited longest on the first page and that nobody took first. */
export async function takeNext(agent: string) {
  const { items } = await ask(api.GET('/api/v1/conversations', { params: { query: { view: 'unassigned' } } }))
  for (const { id } of items.toReversed()) {
    if (await take(id, agent)) return id
  }
  throw new Problem(409, { code: 'assigned_meanwhile' })
}

async function take(id: string, agent: string) {
  try {
    await assignment.put(id, agent, null)
    return true
  } catch (error) {
    if (codeOf(error) === 'assigned_meanwhile') return false
    throw error
  }
}
