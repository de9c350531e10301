import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const storesQuery = queryOptions({
  queryKey: ['stores', 'list'],
  queryFn: async () => (await ask(api.GET('/api/v1/stores'))).items,
})

export const platformsQuery = queryOptions({
  queryKey: ['stores', 'platforms'],
  queryFn: async () => (await ask(api.GET('/api/v1/store-platforms'))).items,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Orders that nobody here is known to have placed. */
export const unmatchedQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['stores', 'unmatched', q],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/unmatched-orders', {
          params: { query: { limit: 25, ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
