import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { View } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { unansweredQuery } from '../queries'

/** Nothing waits unseen: stands over every list while something has waited longer than it should. */
export function UnansweredBanner({ view }: { view: View }) {
  const { t } = useTranslation()
  const { data } = useQuery(unansweredQuery)
  if (!data?.count || view === 'unanswered') return null
  return (
    <Link className="list-banner" to="/inbox/$view" params={{ view: 'unanswered' }}>
      <Icon name="hourglass" size="sm" />
      <span className="grow">{t('list.overdue', { count: data.count, hours: data.hours })}</span>
    </Link>
  )
}
