import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import type { Conversation } from '~/api/types'
import { tellProblem } from '~/shared/tellProblem'
import { questionQuery } from './queries'

/** An order; null: it is about none; `words`: what the messages say counts again. */
export type Choice = string | null | 'words'

/** Which order a conversation is about, and how a person says so. */
export function useQuestion({ id, customer }: Conversation) {
  const cache = useQueryClient()
  const query = questionQuery(customer.id, id)
  const choose = useMutation({
    mutationFn: (order: Choice) => {
      const params = { path: { id } }
      return order === 'words'
        ? ask(api.DELETE('/api/v1/conversations/{id}/order', { params }))
        : ask(api.PUT('/api/v1/conversations/{id}/order', { params, body: { order } }))
    },
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: query.queryKey }),
  })
  return { answer: useQuery(query), choose }
}
