import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { most, parkedQuery } from './queries'

/** In the menu of the settings: how much waits for a person. */
export function ParkedCount() {
  const { t } = useTranslation()
  const count = useQuery(parkedQuery).data?.length ?? 0
  if (count === 0) return null
  return <span className="chip chip--warning num push">{count < most ? count : t('list.capped', { count: most })}</span>
}
