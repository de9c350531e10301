import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Checks } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { checksQuery } from './queries'

export function useSaveChecks() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: Checks) => ask(api.PUT('/api/v1/email/checks', { body })),
    onSuccess: saved => {
      cache.setQueryData(checksQuery.queryKey, saved)
      toast(t('common.saved'))
    },
    onError: error => {
      tellProblem(error)
      return cache.invalidateQueries(checksQuery)
    },
  })
}
