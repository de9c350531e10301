import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Team, TeamBody } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'

const stale = (cache: ReturnType<typeof useQueryClient>) =>
  Promise.all([
    cache.invalidateQueries({ queryKey: ['teams'] }),
    cache.invalidateQueries({ queryKey: ['conversations'] }),
  ])

/** Adds a team, or changes the one that was seen. */
export function useSaveTeam(team: Team | null, then: { onSaved: () => void; onError: (error: unknown) => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: Omit<TeamBody, 'version'>) => {
      if (team)
        await ask(
          api.PUT('/api/v1/teams/{id}', {
            params: { path: { id: team.id } },
            body: { ...body, version: team.version },
          }),
        )
      else await ask(api.POST('/api/v1/teams', { body: { ...body, version: null } }))
    },
    onSuccess: async () => {
      await stale(cache)
      toast(t('common.saved'))
      then.onSaved()
    },
    onError: then.onError,
  })
}

export function useRemoveTeam(team: Team) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      await ask(api.DELETE('/api/v1/teams/{id}', { params: { path: { id: team.id } } }))
    },
    onSuccess: () => toast(t('teams.removed', { name: team.name })),
    onError: tellProblem,
    onSettled: () => stale(cache),
  })
}
