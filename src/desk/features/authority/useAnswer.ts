import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Approval } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem, trouble } from '~/shared/tellProblem'
import { meanwhile } from './meanwhile'

/** Answers a request; who was quicker is named. */
export function useAnswer(approval: Approval, note: string) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (answer: 'approve' | 'reject') =>
      ask(
        api.PUT('/api/v1/approvals/{id}/answer', {
          params: { path: { id: approval.id } },
          body: { answer, note: note.trim() || null, version: approval.version },
        }),
      ),
    onSuccess: (_, answer) => toast(t(answer === 'approve' ? 'authority.approved' : 'authority.rejected')),
    onError: error => {
      const words = meanwhile(error, t)
      if (words) trouble.set(words)
      else tellProblem(error)
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['approvals'] }),
  })
}
