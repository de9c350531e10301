import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { SenderRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { sendersQuery } from './queries'

/** Takes back what was said about a sender, and may say it again. */
export function useForget() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const refresh = () => cache.invalidateQueries({ queryKey: sendersQuery.queryKey })
  const remember = ({ address, class: kind }: SenderRow) =>
    ask(api.PUT('/api/v1/email/senders/{address}', { params: { path: { address } }, body: { class: kind } }))
      .catch(tellProblem)
      .finally(refresh)
  return useMutation({
    mutationFn: ({ address }: SenderRow) =>
      ask(api.DELETE('/api/v1/email/senders/{address}', { params: { path: { address } } })),
    onSuccess: (_, sender) => toast(t('senders.forgotten', { address: sender.address }), () => remember(sender)),
    onError: tellProblem,
    onSettled: refresh,
  })
}
