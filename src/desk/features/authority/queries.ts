import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import { codeOf } from '~/api/problem'

export const limitsQuery = queryOptions({
  queryKey: ['limits', 'list'],
  queryFn: async () => (await ask(api.GET('/api/v1/limits'))).items,
})

export const reasonsQuery = queryOptions({
  queryKey: ['limits', 'reasons'],
  queryFn: async () => (await ask(api.GET('/api/v1/gesture-reasons'))).items,
})

export const moneyRulesQuery = queryOptions({
  queryKey: ['limits', 'money-rules'],
  queryFn: () => ask(api.GET('/api/v1/money-rules')),
})

export const approvalRulesQuery = queryOptions({
  queryKey: ['limits', 'approval-rules'],
  queryFn: () => ask(api.GET('/api/v1/approval-rules')),
})

export const delegationQuery = queryOptions({
  queryKey: ['limits', 'delegation'],
  queryFn: async () => (await ask(api.GET('/api/v1/approval-delegation'))).delegation ?? null,
})

export const approvalsQuery = (state: 'open' | 'answered') =>
  infiniteQueryOptions({
    queryKey: ['approvals', state],
    queryFn: ({ pageParam }) =>
      ask(api.GET('/api/v1/approvals', { params: { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })

export const intentsQuery = (state: 'doubtful' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['intents', state],
    queryFn: ({ pageParam }) =>
      ask(api.GET('/api/v1/intents', { params: { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ['approvals', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/approvals/{id}', { params: { path: { id } } })),
    retry: (times, error) => times < 2 && codeOf(error) !== 'not_found',
  })

/** The order that a request is about; it goes stale with the requests. */
export const approvalOrderQuery = (id: string) =>
  queryOptions({
    queryKey: ['approvals', 'order', id],
    queryFn: () => ask(api.GET('/api/v1/orders/{id}', { params: { path: { id } } })),
  })
