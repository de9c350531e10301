import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Limit } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'

export type LimitBody = Pick<
  Limit,
  'role' | 'agent' | 'currency' | 'kind' | 'reason' | 'group' | 'perGesture' | 'orderShare' | 'perDay' | 'perMonth'
>

/** Adds a limit, or changes one. */
export function useSaveLimit(limit: Limit | null, then: { onSaved: () => void; onError: (error: unknown) => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: LimitBody) => {
      if (limit)
        await ask(
          api.PUT('/api/v1/limits/{id}', {
            params: { path: { id: limit.id } },
            body: { ...body, kind: body.kind as 'refund' | null, version: limit.version },
          }),
        )
      else
        await ask(api.POST('/api/v1/limits', { body: { ...body, kind: body.kind as 'refund' | null, version: null } }))
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['limits'] })
      toast(t('common.saved'))
      then.onSaved()
    },
    onError: then.onError,
  })
}

/** Removes a limit at once; the toast puts it back. */
export function useRemoveLimit() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const again = () => cache.invalidateQueries({ queryKey: ['limits'] })
  const putBack = ({ id, agentName, version, kind, ...limit }: Limit) =>
    ask(api.POST('/api/v1/limits', { body: { ...limit, kind: kind as 'refund' | null, version: null } }))
      .then(() => toast(t('authority.putBack')), tellProblem)
      .finally(again)
  return useMutation({
    mutationFn: async (limit: Limit) => {
      await ask(api.DELETE('/api/v1/limits/{id}', { params: { path: { id: limit.id } } }))
    },
    onSuccess: (_, limit) => toast(t('authority.removed'), () => putBack(limit)),
    onError: tellProblem,
    onSettled: again,
  })
}
