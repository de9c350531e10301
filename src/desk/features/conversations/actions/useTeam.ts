import { useTranslation } from 'react-i18next'
import { Problem } from '~/api/problem'
import type { ConversationRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { patchRow } from '../cache'
import { team as requests } from './requests'

type Named = { id: string; name: string } | null

/** Gives the conversation to a team, or to none. When somebody else was quicker, theirs stands and we say so. */
export function useTeam(row: ConversationRow) {
  const { t } = useTranslation()
  async function move(to: Named, from: Named, isUndo = false) {
    if (to?.id === from?.id) return
    patchRow(row.id, { team: to })
    try {
      await requests.put(row.id, to?.id ?? null, from?.id ?? null)
      const said = to ? t('conversation.movedToTeam', { name: to.name }) : t('conversation.movedToNoTeam')
      toast(said, isUndo ? undefined : () => move(from, to, true))
    } catch (error) {
      const isLost = error instanceof Problem && error.code === 'team_meanwhile'
      patchRow(row.id, { team: isLost ? ((error.current.team ?? null) as Named) : from })
      tellProblem(error)
    }
  }
  return (to: Named) => move(to && { id: to.id, name: to.name }, row.team)
}
