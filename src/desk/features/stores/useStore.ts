import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import { tellProblem } from '~/shared/tellProblem'

/** What is done to one store. */
export function useStore(id: string) {
  const cache = useQueryClient()
  const params = { path: { id } }
  const then = { onSuccess: () => cache.invalidateQueries({ queryKey: ['stores'] }), onError: tellProblem }
  return {
    pause: useMutation({ mutationFn: () => ask(api.PUT('/api/v1/stores/{id}/pause', { params })), ...then }),
    resume: useMutation({ mutationFn: () => ask(api.DELETE('/api/v1/stores/{id}/pause', { params })), ...then }),
    disconnect: useMutation({
      mutationFn: (data: 'keep' | 'remove') =>
        ask(api.DELETE('/api/v1/stores/{id}', { params: { ...params, query: { data } } })),
      ...then,
    }),
  }
}
