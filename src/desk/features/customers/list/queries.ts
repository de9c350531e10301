import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import { type CustomerSearch, queryOf } from './filters'

/** The feed says only that a known customer changed: who looks again sees newcomers. */
const freshFor = 10_000

export const customersQuery = (search: CustomerSearch) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', queryOf(search)],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/v1/customers', {
          params: { query: { ...queryOf(search), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
    staleTime: freshFor,
  })
