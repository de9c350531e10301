import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

/** One's own and the shared ones, by name. */
export const macrosQuery = queryOptions({
  queryKey: ['macros', 'list'],
  queryFn: async () => (await ask(api.GET('/api/v1/macros'))).items,
  staleTime: 60_000,
})

export const macroQuery = (id: string) =>
  queryOptions({
    queryKey: ['macros', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/macros/{id}', { params: { path: { id } } })),
  })

/** As it would stand in a conversation now. */
export const filledQuery = (conversation: string, macro: string) =>
  queryOptions({
    queryKey: ['macros', 'filled', conversation, macro],
    queryFn: () =>
      ask(api.GET('/api/v1/conversations/{id}/macros/{macro}', { params: { path: { id: conversation, macro } } })),
    staleTime: 10_000,
  })

/** What their words can name. */
export const variablesQuery = queryOptions({
  queryKey: ['macros', 'variables'],
  queryFn: async () => (await ask(api.GET('/api/v1/macros/variables'))).items,
  staleTime: Number.POSITIVE_INFINITY,
})
