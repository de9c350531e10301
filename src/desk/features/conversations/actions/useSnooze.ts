import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { due } from '~/shared/time'
import { change } from './change'
import { snoozing } from './requests'
import { useGoOn } from './useGoOn'

export function useSnooze(row: ConversationRow) {
  const { t } = useTranslation()
  const goOn = useGoOn(row.id)

  async function snooze(date: Date) {
    const until = date.toISOString()
    if (row.snoozedUntil === null) goOn()
    const isDone = await change(row, { snoozedUntil: until }, () => snoozing.put(row.id, until))
    if (isDone) toast(t('conversation.snoozed', { time: due(until, Date.now()) }), () => wakeAgain(until))
  }

  const wakeAgain = (until: string) => {
    const before = row.snoozedUntil
    const request = before ? () => snoozing.put(row.id, before) : () => snoozing.delete(row.id)
    return change({ ...row, snoozedUntil: until }, { snoozedUntil: before }, request)
  }

  async function wake() {
    const before = row.snoozedUntil
    const isDone = await change(row, { snoozedUntil: null }, () => snoozing.delete(row.id))
    if (isDone && before)
      toast(t('conversation.woken'), () =>
        change({ ...row, snoozedUntil: null }, { snoozedUntil: before }, () => snoozing.put(row.id, before)),
      )
  }

  return { snooze, wake }
}
