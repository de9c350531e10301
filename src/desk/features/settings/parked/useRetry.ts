import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import { Problem } from '~/api/problem'
import type { ParkedRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { parkedQuery } from './queries'

/** Has rows tried again, one after the other: the first that is refused ends it, and the list says what is left. */
export function useRetry() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (rows: ParkedRow[]) => {
      for (const { id } of rows) await retry(id)
    },
    onSuccess: (_, rows) => toast(t('parked.retried', { count: rows.length })),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries(parkedQuery),
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
}
