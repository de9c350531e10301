import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const receiptQuery = (mailbox: string) =>
  queryOptions({
    queryKey: ['email', 'receipt', mailbox],
    queryFn: () => ask(api.GET('/api/v1/mailboxes/{id}/receipt', { params: { path: { id: mailbox } } })),
  })
