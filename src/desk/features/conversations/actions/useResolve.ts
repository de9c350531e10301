import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { change } from './change'
import { resolution } from './requests'
import { useGoOn } from './useGoOn'

export function useResolve(row: ConversationRow) {
  const { t } = useTranslation()
  const goOn = useGoOn(row.id)

  async function resolve() {
    goOn()
    const isDone = await change(row, { status: 'resolved' }, () => resolution.put(row.id))
    if (isDone)
      toast(t('conversation.resolved'), () =>
        change({ ...row, status: 'resolved' }, { status: row.status }, () => resolution.delete(row.id)),
      )
  }

  async function reopen() {
    const isDone = await change(row, { status: 'open' }, () => resolution.delete(row.id))
    if (isDone)
      toast(t('conversation.reopened'), () =>
        change({ ...row, status: 'open' }, { status: 'resolved' }, () => resolution.put(row.id)),
      )
  }

  return { resolve, reopen }
}
