import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import type { Me } from '~/api/types'
import { type Language, speak } from '~/words'
import { queries } from './queries'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await ask(api.GET('/api/v1/me'))
    await speak(me.account.locale as Language)
    return me
  },
})

/** Only under the signed-in routes, which load it first. */
export const useMe = () => useSuspenseQuery(meQuery).data

export function useCan(permission: string) {
  return useMe().permissions.includes(permission)
}

/** Forgets everything the person before could see, then starts as this one. */
export async function beginSession(me: Me) {
  queries.clear()
  queries.setQueryData(meQuery.queryKey, me)
  await speak(me.account.locale as Language)
}

export async function endSession() {
  await ask(api.DELETE('/api/v1/sessions/current'))
  queries.clear()
}
