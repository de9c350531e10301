import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

/** One's own and the shared ones, by name. */
export const savedViewsQuery = queryOptions({
  queryKey: ['views', 'list'],
  queryFn: async () => (await ask(api.GET('/api/v1/views'))).items,
  staleTime: 60_000,
})

export const viewCountsQuery = queryOptions({
  queryKey: ['views', 'counts'],
  queryFn: async () => (await ask(api.GET('/api/v1/views/counts'))).items,
  placeholderData: keepPreviousData,
})

/** All that conversations can be filtered by. */
export const fieldsQuery = queryOptions({
  queryKey: ['views', 'fields'],
  queryFn: async () => (await ask(api.GET('/api/v1/conversations/fields'))).items,
  staleTime: Number.POSITIVE_INFINITY,
})
