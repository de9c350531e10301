import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

/** Newest first. */
export const pictureSendersQuery = infiniteQueryOptions({
  queryKey: ['email', 'picture-senders'],
  queryFn: ({ pageParam }) =>
    ask(api.GET('/api/v1/email/picture-senders', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
  staleTime: 0,
})

export const pictureSenderQuery = (address: string) =>
  queryOptions({
    queryKey: ['email', 'picture-sender', address.toLowerCase()],
    queryFn: () => ask(api.GET('/api/v1/email/picture-senders/{address}', { params: { path: { address } } })),
  })
