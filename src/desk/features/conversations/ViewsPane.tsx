import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Counts, View } from '~/api/types'
import { useMe } from '~/app/session'
import { paletteShown } from '~/features/palette/shown'
import { Icon } from '~/kit/Icon'
import { Key } from '~/kit/Key'
import { Colleagues } from './presence/Colleagues'
import { countsQuery } from './queries'

const views: { view: View; icon: string }[] = [
  { view: 'mine', icon: 'user' },
  { view: 'unassigned', icon: 'inbox' },
  { view: 'all', icon: 'layers' },
  { view: 'snoozed', icon: 'alarm-clock' },
  { view: 'resolved', icon: 'check-check' },
  { view: 'spam', icon: 'octagon-alert' },
]

export function ViewsPane() {
  const { t } = useTranslation()
  const me = useMe()
  const counts = useQuery(countsQuery)
  return (
    <aside className="views" aria-label={t('list.views')} data-pane>
      <div className="views__head">
        <span className="truncate">{me.workspace.name}</span>
      </div>
      <div className="views__search">
        <button type="button" className="select select--sm" onClick={() => paletteShown.set(true)}>
          <Icon name="search" size="sm" />
          <span className="truncate">{t('list.search')}</span>
          <span className="push">
            <Key>Mod K</Key>
          </span>
        </button>
      </div>
      <nav className="views__body" aria-label={t('list.views')}>
        {views.map(({ view, icon }) => (
          <Link
            key={view}
            className="view"
            to="/inbox/$view"
            params={{ view }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon name={icon} />
            <span className="truncate">{t(`list.${view}`)}</span>
            <ViewCount counts={counts.data} view={view} />
          </Link>
        ))}
      </nav>
      <Colleagues />
    </aside>
  )
}

const cap = 999

export function ViewCount({ counts, view }: { counts: Counts | undefined; view: View }) {
  const { t } = useTranslation()
  if (!counts || view === 'resolved' || view === 'spam') return null
  const count = counts[view]
  return <span className="count">{count >= cap ? t('list.capped', { count: cap }) : count}</span>
}
