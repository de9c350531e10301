import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import type { Filter, ListSort, View } from '~/api/types'

/** What a list shows: a view, in another order than its usual one, narrowed by a filter. */
export type Listed = { view: View; sort?: ListSort; where?: Filter }

export const listKey = ({ view, ...how }: Listed) => ['conversations', 'list', view, how] as const

export const listQuery = (list: Listed) =>
  infiniteQueryOptions({
    queryKey: listKey(list),
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/v1/conversations', {
          params: {
            query: {
              view: list.view,
              ...(list.sort && { sort: list.sort }),
              ...(list.where && { where: JSON.stringify(list.where) }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })

export const countsQuery = queryOptions({
  queryKey: ['conversations', 'counts'],
  queryFn: () => ask(api.GET('/api/v1/conversations/counts')),
  placeholderData: keepPreviousData,
})

/** What has waited too long. Time alone changes it: it is asked for again by itself. */
export const unansweredQuery = queryOptions({
  queryKey: ['conversations', 'unanswered'],
  queryFn: () => ask(api.GET('/api/v1/conversations/unanswered')),
  refetchInterval: 60_000,
  staleTime: 20_000,
})

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversations', 'one', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/conversations/{id}', { params: { path: { id } }, signal })),
  })

export const messagesKey = (id: string) => ['conversations', 'messages', id] as const

export const messagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: messagesKey(id),
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/v1/conversations/{id}/messages', {
          params: { path: { id }, query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })

export const othersQuery = (customer: string) =>
  queryOptions({
    queryKey: ['conversations', 'of', customer],
    queryFn: () =>
      ask(api.GET('/api/v1/conversations', { params: { query: { filter: [`customer:is:${customer}`], limit: 20 } } })),
  })

/** Conversations of the same customer about the same subject. The feed tells nothing of them. */
export const suggestionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversations', 'suggestions', id],
    staleTime: 30_000,
    queryFn: async () =>
      (await ask(api.GET('/api/v1/conversations/{id}/suggestions', { params: { path: { id } } }))).items,
  })
