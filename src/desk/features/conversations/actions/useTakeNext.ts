import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '~/app/session'
import { tellProblem } from '~/shared/tellProblem'
import { takeNext } from './takeNext'

/** Takes the next conversation and opens it. */
export function useTakeNext() {
  const me = useMe()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => takeNext(me.agent.id),
    onSuccess: conversation => navigate({ to: '/inbox/$view/$conversation', params: { view: 'mine', conversation } }),
    onError: tellProblem,
  })
}
