import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

/** The workspace's whole vocabulary, by name. */
export const tagsQuery = queryOptions({
  queryKey: ['tags', 'list'],
  queryFn: async () => (await ask(api.GET('/api/v1/tags'))).items,
  staleTime: 60_000,
})

/** With how many carry each; only for those who look after the list. */
export const tagUsesQuery = queryOptions({
  queryKey: ['tags', 'uses'],
  queryFn: async () => (await ask(api.GET('/api/v1/tags', { params: { query: { uses: true } } }))).items,
})
