import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

/** The feed tells nothing of it, so what shows it asks now and then. */
export const parkedQuery = queryOptions({
  queryKey: ['parked'],
  queryFn: async () => (await ask(api.GET('/api/v1/outbox/parked'))).items,
  staleTime: 0,
  refetchInterval: 30_000,
})

/** The server tells the oldest alone: as many say that there may be more. */
export const most = 100
