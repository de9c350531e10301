import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

/** Newest first. */
export const sendersQuery = infiniteQueryOptions({
  queryKey: ['email', 'senders'],
  queryFn: ({ pageParam }) =>
    ask(api.GET('/api/v1/email/senders', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
  staleTime: 0,
})
