import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { parkedQuery } from './queries'

/** In the menu of the settings: how much waits for a person. */
export function ParkedCount() {
  const { t } = useTranslation()
  const { data, hasNextPage } = useInfiniteQuery(parkedQuery)
  const count = data?.pages.flatMap(page => page.items).length ?? 0
  if (count === 0) return null
  return <span className="chip chip--warning num push">{hasNextPage ? t('list.capped', { count }) : count}</span>
}
