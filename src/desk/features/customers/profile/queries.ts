import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

/* Below the customer's own key: what the feed says of the customer makes these stale too. */
export const notesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'notes'],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/customers/{id}/notes', {
          params: { path: { id }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })

export const consentQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'consent'],
    queryFn: async () => (await ask(api.GET('/api/v1/customers/{id}/consent', { params: { path: { id } } }))).items,
  })

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/customers/{id}/timeline', {
          params: { path: { id }, query: { limit: 30, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
