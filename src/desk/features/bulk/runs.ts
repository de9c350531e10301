import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import type { BulkRun, Filter, View } from '~/api/types'
import { createStore } from '~/shared/store'

/** Those that were begun in this tab and are going on, or are being taken back. */
export const running = createStore<readonly string[]>([])

export const isGoing = ({ state }: BulkRun) => state === 'running' || state === 'undoing'

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk', id],
    queryFn: () => ask(api.GET('/api/v1/bulk-runs/{id}', { params: { path: { id } } })),
    // The feed tells of each step; this is for when the stream is lost.
    refetchInterval: ({ state }) => (state.data && !isGoing(state.data) ? false : 3000),
  })

export type Subjects = { conversations: string[] } | { list: { view: View; where: Filter | null } }

export const begin = (action: string, parameters: object, subjects: Subjects) =>
  ask(
    api.POST('/api/v1/conversations/bulk', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: {
        action,
        parameters: parameters as never,
        conversations: 'conversations' in subjects ? subjects.conversations : null,
        list: 'list' in subjects ? subjects.list : null,
      },
    }),
  )

const at = (id: string) => ({ params: { path: { id } } })
export const undo = (id: string) => ask(api.PUT('/api/v1/bulk-runs/{id}/undo', at(id)))
export const stop = (id: string) => ask(api.PUT('/api/v1/bulk-runs/{id}/stop', at(id)))
