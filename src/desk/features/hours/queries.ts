import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const calendarsQuery = queryOptions({
  queryKey: ['hours', 'calendars'],
  queryFn: async () => (await ask(api.GET('/api/v1/calendars'))).items,
})

export const watchQuery = queryOptions({
  queryKey: ['hours', 'watch'],
  queryFn: () => ask(api.GET('/api/v1/conversations/watch')),
})

export const holidayListsQuery = queryOptions({
  queryKey: ['hours', 'holidays'],
  queryFn: async () => (await ask(api.GET('/api/v1/holiday-lists'))).items,
})

export const countriesQuery = queryOptions({
  queryKey: ['hours', 'countries'],
  queryFn: async () => (await ask(api.GET('/api/v1/holiday-countries'))).items,
  staleTime: Number.POSITIVE_INFINITY,
})
