import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import type { Money } from '~/api/types'
import { catalogue, type Doable } from './catalogue'

/** Whose order: what is read of it goes stale with the customer. */
export type OrderOf = { id: string; customer: string | null }

const keyOf = (order: OrderOf, ...more: string[]) => ['customers', 'one', order.customer, 'order', order.id, ...more]

export const abilitiesQuery = (order: OrderOf) =>
  queryOptions({
    queryKey: keyOf(order, 'abilities'),
    queryFn: async () =>
      (await ask(api.GET('/api/v1/orders/{id}/abilities', { params: { path: { id: order.id } } }))).items,
  })

export const intentsQuery = (order: OrderOf) =>
  queryOptions({
    queryKey: keyOf(order, 'intents'),
    queryFn: async () =>
      (await ask(api.GET('/api/v1/orders/{id}/intents', { params: { path: { id: order.id } } }))).items,
  })

export const reasonsQuery = queryOptions({
  queryKey: ['gesture-reasons'],
  queryFn: async () => (await ask(api.GET('/api/v1/gesture-reasons'))).items,
})

/** What an action is given, by the names that the server declares. */
export type Parameters = {
  lines?: { line: string; quantity: number; amount?: Money }[]
  shipping?: Money
  amount?: Money
  percent?: number
  days?: number
  restock?: boolean
  address?: Record<string, string | null>
  reason?: string
  conversation?: string
  note?: string
}

/** Null: nothing is chosen yet, and nothing is asked. */
export const previewQuery = (order: OrderOf, action: Doable, parameters: Parameters | null) =>
  queryOptions({
    queryKey: keyOf(order, 'preview', action, JSON.stringify(parameters)),
    queryFn: () =>
      ask(
        api.POST('/api/v1/actions/{name}/preview', {
          params: { path: { name: catalogue[action].name } },
          body: { subject: order.id, parameters: parameters ?? {} },
        }),
      ),
    enabled: parameters !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  })
