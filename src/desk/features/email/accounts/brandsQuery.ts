import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await ask(api.GET('/api/v1/brands'))).items,
})
