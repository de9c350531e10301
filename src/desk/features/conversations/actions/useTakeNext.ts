import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, ask } from '~/api/client'
import { useMe } from '~/app/session'

/** Gives me the ownerless conversation that has waited longest on the first page, and opens it. */
export function useTakeNext() {
  const me = useMe()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async () => {
      const { items } = await ask(api.GET('/api/v1/conversations', { params: { query: { view: 'unassigned' } } }))
      const next = items.at(-1)
      if (!next) return
      await ask(
        api.PUT('/api/v1/conversations/{id}/assignment', {
          params: { path: { id: next.id } },
          body: { agent: me.agent.id, from: null },
        }),
      )
      await navigate({ to: '/inbox/$view/$conversation', params: { view: 'mine', conversation: next.id } })
    },
  })
}
