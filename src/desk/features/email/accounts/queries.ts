import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const accountsQuery = queryOptions({
  queryKey: ['email', 'accounts'],
  queryFn: async () => (await ask(api.GET('/api/v1/imap-accounts'))).items,
})

/** Null until an app registration was entered. */
export const oauthQuery = (id: string) =>
  queryOptions({
    queryKey: ['email', 'oauth', id],
    queryFn: async () => (await ask(api.GET('/api/v1/mailboxes/{id}/oauth', { params: { path: { id } } }))) || null,
  })

export const leftQuery = (id: string) =>
  queryOptions({
    queryKey: ['email', 'left', id],
    queryFn: async () => (await ask(api.GET('/api/v1/mailboxes/{id}/imap/left', { params: { path: { id } } }))).items,
  })
