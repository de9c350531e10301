import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { tellProblem } from '~/shared/tellProblem'
import { takeNext } from './takeNext'

/** Takes the next conversation and opens it. */
export function useTakeNext() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: takeNext,
    onSuccess: conversation => navigate({ to: '/inbox/$view/$conversation', params: { view: 'mine', conversation } }),
    onError: tellProblem,
  })
}
