import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import { Problem } from '~/api/problem'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { parkedQuery } from './queries'

/** Has one row tried again. */
export const useRetry = () => useTrying(retry)

/** Has all that is parked tried again, also what is not shown. */
export const useRetryAll = () => useTrying(retryAll)

function useTrying<T>(mutationFn: (of: T) => Promise<number>) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: count => toast(t('parked.retried', { count })),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: parkedQuery.queryKey }),
  })
}

async function retry(id: string) {
  try {
    const params = { path: { id }, header: { 'Idempotency-Key': newKey() } }
    await ask(api.POST('/api/v1/outbox/parked/{id}/retry', { params }))
  } catch (error) {
    // A colleague was quicker, which is as good.
    if (!(error instanceof Problem && error.status === 404)) throw error
  }
  return 1
}

async function retryAll() {
  const params = { header: { 'Idempotency-Key': newKey() } }
  return (await ask(api.POST('/api/v1/outbox/parked/retry', { params }))).count
}
