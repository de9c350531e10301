import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import type { View } from '~/api/types'

export const listKey = (view: View) => ['conversations', 'list', view] as const

export const listQuery = (view: View) =>
  infiniteQueryOptions({
    queryKey: listKey(view),
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/v1/conversations', {
          params: { query: { view, ...(pageParam ? { cursor: pageParam } : {}) } },
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
