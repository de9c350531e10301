import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const scheduledKey = ['scheduled']

export type Whose = 'mine' | 'all'

/** The next to leave first. What left meanwhile is told by the feed as a change of its message. */
export const scheduledQuery = (whose: Whose) =>
  infiniteQueryOptions({
    queryKey: [...scheduledKey, whose],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/conversations/scheduled', {
          params: { query: { whose, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    placeholderData: known => known,
  })
