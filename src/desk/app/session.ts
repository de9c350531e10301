import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import { Problem } from '~/api/problem'
import type { Me, MeAnswer } from '~/api/types'
import { speak } from '~/words'
import { queries } from './queries'

function person({ account, agent, ...rest }: MeAnswer): Me {
  if (!account || !agent) throw new Problem(403, { code: 'not_a_person' })
  return { ...rest, account, agent }
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = person(await ask(api.GET('/api/v1/me')))
    await speak(me.account.locale)
    return me
  },
})

/** Only under the signed-in routes, which load it first. */
export const useMe = () => useSuspenseQuery(meQuery).data

export function useCan(permission: string) {
  return useMe().permissions.includes(permission)
}

/** Forgets everything the person before could see, then starts as this one. */
export async function beginSession(answer: MeAnswer) {
  const me = person(answer)
  queries.clear()
  queries.setQueryData(meQuery.queryKey, me)
  await speak(me.account.locale)
}

export async function endSession() {
  await ask(api.DELETE('/api/v1/sessions/current'))
  queries.clear()
}
