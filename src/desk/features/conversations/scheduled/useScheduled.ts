import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ScheduledRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { putDeparture, takeBack } from '../message/requests'
import { scheduledKey } from './queries'

/** What can still be done with a reply that waits for its time. */
export function useScheduled({ id, conversation }: ScheduledRow) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const settled = {
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: scheduledKey }),
  }
  const leave = useMutation({
    ...settled,
    mutationFn: () => putDeparture(conversation, id),
    onSuccess: () => toast(t('scheduled.sent')),
  })
  const back = useMutation({
    ...settled,
    mutationFn: () => takeBack(conversation, id),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['conversations', 'one', conversation] })
      await navigate({ to: '/inbox/$view/$conversation', params: { view: 'all', conversation } })
      toast(t('message.takenBack'))
    },
  })
  return { sendNow: () => leave.mutate(), takeBack: () => back.mutate(), isBusy: leave.isPending || back.isPending }
}
