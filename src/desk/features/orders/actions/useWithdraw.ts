import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import type { OrderOf } from './queries'
import { takeBack } from './takeBack'

/** Takes back what waits for its hold window or for somebody's answer. */
export function useWithdraw(order: OrderOf) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (intent: string) => takeBack(order.id, intent),
    onSuccess: () => toast(t('actions.withdrawn')),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: ['customers', 'one', order.customer] }),
  })
}
