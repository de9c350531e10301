import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { quarantineQuery } from './queries'

/** Has one mail read again. */
export const useRetry = () => useReading(retry)

/** Has all of them read again, also those that are not shown. */
export const useRetryAll = () => useReading(retryAll)

function useReading<T>(mutationFn: (of: T) => Promise<number>) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: count => toast(t('quarantine.retried', { count })),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: quarantineQuery.queryKey }),
  })
}

async function retry(id: string) {
  const params = { path: { id }, header: { 'Idempotency-Key': newKey() } }
  await ask(api.POST('/api/v1/mails/quarantine/{id}/retry', { params }))
  return 1
}

async function retryAll() {
  const params = { header: { 'Idempotency-Key': newKey() } }
  return (await ask(api.POST('/api/v1/mails/quarantine/retry', { params }))).count
}
