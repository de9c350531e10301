import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const mailboxesQuery = queryOptions({
  queryKey: ['email', 'mailboxes'],
  queryFn: async () => (await ask(api.GET('/api/v1/mailboxes'))).items,
})

/** Null while no server is set up, and answers are kept. */
export const outgoingQuery = queryOptions({
  queryKey: ['email', 'outgoing'],
  queryFn: async () => (await ask(api.GET('/api/v1/email/outgoing'))) || null,
})
