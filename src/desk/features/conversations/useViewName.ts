import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { View } from '~/api/types'
import { teamsQuery } from '~/features/team/queries'
import { savedViewsQuery } from '~/features/views/queries'
import { isFixed, savedOf, teamOf } from './views'

/** What a view is called: a team's by the team, a saved one as it was saved. */
export function useViewName(view: View) {
  const { t } = useTranslation()
  const team = useQuery({ ...teamsQuery, enabled: Boolean(teamOf(view)) }).data?.find(({ id }) => id === teamOf(view))
  const saved = useQuery({ ...savedViewsQuery, enabled: Boolean(savedOf(view)) }).data?.find(
    ({ id }) => id === savedOf(view),
  )
  if (isFixed(view)) return t(`list.${view}`)
  return teamOf(view) ? (team?.name ?? t('list.teams')) : (saved?.name ?? t('list.savedViews'))
}
