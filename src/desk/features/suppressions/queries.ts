import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const suppressionsKey = ['email', 'suppressions']

/** Newest first; with words, those whose address contains them. */
export const suppressionsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...suppressionsKey, q],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/email/suppressions', {
          params: { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    placeholderData: known => known,
  })
