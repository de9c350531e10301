import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const domainsQuery = queryOptions({
  queryKey: ['email', 'domains'],
  queryFn: async () => (await ask(api.GET('/api/v1/email/domains'))).items,
})

/** Null while the mailbox sends through the workspace's server. */
export const mailboxServerQuery = (id: string) =>
  queryOptions({
    queryKey: ['email', 'outgoing', id],
    queryFn: async () => (await ask(api.GET('/api/v1/mailboxes/{id}/outgoing', { params: { path: { id } } }))) || null,
  })
