import { QueryClient } from '@tanstack/react-query'
import { Problem } from '~/api/problem'

const isWorthRetrying = (error: unknown) => error instanceof Problem && error.isUncertain

/** Data stays fresh because the feed says what changed; nothing is refetched on a hunch. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      retryDelay: failures => 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
})
