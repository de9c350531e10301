import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MacroAction } from '~/api/types'
import type { Priority } from '~/features/conversations/actions/priorities'
import { tagsQuery } from '~/features/tags/queries'
import { agentsQuery } from '~/features/team/queries'

type Parameters = { agent?: string | null; add?: string[]; hours?: number; priority?: Priority }

/** What an act does, in words. */
export function useActionText() {
  const { t } = useTranslation()
  const agents = useQuery(agentsQuery).data ?? []
  const tags = useQuery(tagsQuery).data ?? []
  return ({ name, parameters }: MacroAction) => {
    const { agent, add = [], hours = 0, priority = 'normal' } = parameters as Parameters
    const gone = t('macros.acts.gone')
    switch (name) {
      case 'conversation.assign':
        return agent
          ? t('macros.acts.assign', { name: agents.find(one => one.id === agent)?.name ?? gone })
          : t('macros.acts.unassign')
      case 'conversation.tag':
        return t('macros.acts.tag', {
          names: add.map(id => tags.find(tag => tag.id === id)?.name ?? gone).join(', '),
        })
      case 'conversation.snooze':
        return hours % 24 === 0
          ? t('macros.acts.snoozeDays', { count: hours / 24 })
          : t('macros.acts.snoozeHours', { count: hours })
      case 'conversation.prioritise':
        return t('macros.acts.prioritise', { priority: t(`list.priorities.${priority}`) })
      case 'conversation.resolve':
        return t('macros.acts.resolve')
      case 'conversation.reopen':
        return t('macros.acts.reopen')
      default:
        return name
    }
  }
}
