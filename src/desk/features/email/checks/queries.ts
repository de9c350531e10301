import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const checksQuery = queryOptions({
  queryKey: ['email', 'checks'],
  queryFn: () => ask(api.GET('/api/v1/email/checks')),
})
