import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'

/** What can be done to one mailbox; whatever it was, the page then shows what is true now. */
export function useAccount(id: string) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const params = { params: { path: { id } } }
  const settled = {
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: ['email'] }),
  }
  return {
    pause: useMutation({ mutationFn: () => ask(api.PUT('/api/v1/mailboxes/{id}/imap/pause', params)), ...settled }),
    resume: useMutation({ mutationFn: () => ask(api.DELETE('/api/v1/mailboxes/{id}/imap/pause', params)), ...settled }),
    disconnect: useMutation({ mutationFn: () => ask(api.DELETE('/api/v1/mailboxes/{id}/imap', params)), ...settled }),
    close: useMutation({ mutationFn: () => ask(api.DELETE('/api/v1/mailboxes/{id}', params)), ...settled }),
    compare: useMutation({
      mutationFn: () => ask(api.POST('/api/v1/mailboxes/{id}/imap/comparison', params)),
      ...settled,
      onSuccess: () => toast(t('accounts.comparing')),
    }),
    stopBackfill: useMutation({
      mutationFn: () => ask(api.DELETE('/api/v1/mailboxes/{id}/imap/backfill', params)),
      ...settled,
    }),
  }
}
