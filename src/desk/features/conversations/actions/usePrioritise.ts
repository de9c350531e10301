import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { change } from './change'
import type { Priority } from './priorities'
import { prioritising } from './requests'

export function usePrioritise(row: ConversationRow) {
  const { t } = useTranslation()

  async function give(from: Priority, priority: Priority, isUndo = false) {
    if (from === priority) return
    const isDone = await change({ ...row, priority: from }, { priority }, () => prioritising.put(row.id, priority))
    const said = t('conversation.prioritised', { priority: t(`list.priorities.${priority}`) })
    if (isDone) toast(said, isUndo ? undefined : () => give(priority, from, true))
  }

  return (priority: Priority) => give(row.priority, priority)
}
