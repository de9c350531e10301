import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { change } from './change'
import { describing } from './requests'

export function useRetitle(row: ConversationRow) {
  const { t } = useTranslation()

  async function give(from: string, subject: string, isUndo = false) {
    if (from === subject) return
    const isDone = await change({ ...row, subject: from }, { subject }, () => describing.put(row.id, subject, from))
    if (isDone) toast(t('conversation.retitled'), isUndo ? undefined : () => give(subject, from, true))
  }

  return (from: string, subject: string) => give(from, subject)
}
