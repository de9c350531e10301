import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Receipt } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { receiptQuery } from './queries'

export function useSaveReceipt(mailbox: string) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { queryKey } = receiptQuery(mailbox)
  return useMutation({
    mutationFn: async (receipt: Receipt) => {
      await ask(api.PUT('/api/v1/mailboxes/{id}/receipt', { params: { path: { id: mailbox } }, body: receipt }))
    },
    onSuccess: () => toast(t('common.saved')),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey }),
  })
}
