import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: async () => (await ask(api.GET('/api/v1/agents', { params: { query: { limit: 100 } } }))).items,
})
