import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { View } from '~/api/types'
import { teamsQuery } from '~/features/team/queries'
import { isFixed, teamOf } from './views'

/** What a view is called: a team's by the team. */
export function useViewName(view: View) {
  const { t } = useTranslation()
  const team = useQuery({ ...teamsQuery, enabled: !isFixed(view) }).data?.find(({ id }) => id === teamOf(view))
  return isFixed(view) ? t(`list.${view}`) : (team?.name ?? t('list.teams'))
}
