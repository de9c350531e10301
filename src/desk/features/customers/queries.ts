import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/customers/{id}', { params: { path: { id } } })),
  })
