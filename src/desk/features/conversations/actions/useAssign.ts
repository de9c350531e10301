import { useTranslation } from 'react-i18next'
import { Problem } from '~/api/problem'
import type { ConversationRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem, trouble } from '~/shared/tellProblem'
import { patchRow } from '../cache'
import { assignment } from './requests'

type Person = { id: string; name: string } | null

const give = (id: string, to: Person, from: Person) =>
  to ? assignment.put(id, to.id, from?.id ?? null) : assignment.delete(id, from?.id)

/** Gives the conversation to someone. When somebody else was quicker, theirs stands and we say so. */
export function useAssign(row: ConversationRow) {
  const { t } = useTranslation()

  const named = (agent: Person): Person => agent && { id: agent.id, name: agent.name }

  async function move(to: Person, from: Person, isUndo = false) {
    if (to?.id === from?.id) return
    patchRow(row.id, { assignee: named(to) })
    try {
      await give(row.id, to, from)
      const said = to ? t('conversation.assignedTo', { name: to.name }) : t('conversation.unassigned')
      toast(said, isUndo ? undefined : () => move(from, to, true))
    } catch (error) {
      patchRow(row.id, { assignee: winner(error, from) })
      tellLost(error)
    }
  }

  const winner = (error: unknown, before: Person) =>
    error instanceof Problem && error.code === 'assigned_meanwhile'
      ? ((error.current.assignee ?? null) as Person)
      : before

  function tellLost(error: unknown) {
    if (!(error instanceof Problem) || error.code !== 'assigned_meanwhile') return tellProblem(error)
    const current = error.current.assignee as Person
    const who = current
      ? t('conversation.assignedMeanwhile', { name: current.name })
      : t('conversation.unassignedMeanwhile')
    trouble.set(`${who}. ${t('conversation.assignedMeanwhileText')}`)
  }

  return (agent: Person) => move(agent, row.assignee)
}
