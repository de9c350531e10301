import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const shoppingQuery = (customer: string) =>
  queryOptions({
    queryKey: ['customers', 'one', customer, 'shopping'],
    queryFn: () => ask(api.GET('/api/v1/customers/{id}/shopping', { params: { path: { id: customer } } })),
  })

export const orderQuery = (customer: string, id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', customer, 'order', id],
    queryFn: () => ask(api.GET('/api/v1/orders/{id}', { params: { path: { id } } })),
  })

/** Which order a conversation is about; it goes stale with the customer, whose orders it is one of. */
export const questionQuery = (customer: string, conversation: string) =>
  queryOptions({
    queryKey: ['customers', 'one', customer, 'question', conversation],
    queryFn: () => ask(api.GET('/api/v1/conversations/{id}/order', { params: { path: { id: conversation } } })),
  })

const rowsOfPage = 10

export const ordersQuery = (customer: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', customer, 'orders', q],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/customers/{id}/orders', {
          params: {
            path: { id: customer },
            query: { limit: rowsOfPage, ...(q && { q }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
