import { queryOptions } from '@tanstack/react-query'
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
