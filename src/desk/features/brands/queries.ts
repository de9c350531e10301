import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await ask(api.GET('/api/v1/brands'))).items,
})

/** How each brand signs its mail, in the order of the brands. */
export const sendersQuery = queryOptions({
  queryKey: ['brands', 'senders'],
  queryFn: async () => (await ask(api.GET('/api/v1/brands/senders'))).items,
})
