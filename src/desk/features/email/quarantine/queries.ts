import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

/** Newest first. The feed tells nothing of it, so what shows it asks now and then. */
export const quarantineQuery = infiniteQueryOptions({
  queryKey: ['email', 'quarantine'],
  queryFn: ({ pageParam }) =>
    ask(api.GET('/api/v1/mails/quarantine', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
  staleTime: 0,
  refetchInterval: 30_000,
})
