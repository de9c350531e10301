import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Counts, FixedView, View } from '~/api/types'
import { useCan, useMe } from '~/app/session'
import { paletteShown } from '~/features/palette/shown'
import { teamsQuery } from '~/features/team/queries'
import { viewCountsQuery } from '~/features/views/queries'
import { SavedViews } from '~/features/views/SavedViews'
import { ViewDialogs } from '~/features/views/ViewDialogs'
import { Icon } from '~/kit/Icon'
import { Key } from '~/kit/Key'
import { Colleagues } from './presence/Colleagues'
import { countsQuery } from './queries'
import { isFixed, savedOf, teamOf } from './views'

const views: { view: FixedView; icon: string }[] = [
  { view: 'mine', icon: 'user' },
  { view: 'unassigned', icon: 'inbox' },
  { view: 'unanswered', icon: 'hourglass' },
  { view: 'all', icon: 'layers' },
  { view: 'mentions', icon: 'at-sign' },
  { view: 'snoozed', icon: 'alarm-clock' },
  { view: 'resolved', icon: 'check-check' },
  { view: 'spam', icon: 'octagon-alert' },
]

export function ViewsPane() {
  const { t } = useTranslation()
  const me = useMe()
  const counts = useQuery(countsQuery)
  const maySchedule = useCan('conversations.write')
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
      <div className="views__body">
        <nav aria-label={t('list.views')}>
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
          {maySchedule && (
            <Link className="view" to="/scheduled">
              <Icon name="clock" />
              <span className="truncate">{t('list.scheduled')}</span>
            </Link>
          )}
        </nav>
        <SavedViews />
        <TeamViews counts={counts.data} />
      </div>
      <Colleagues />
      <ViewDialogs />
    </aside>
  )
}

const cap = 999

function countOf(counts: Counts, view: View) {
  if (!isFixed(view)) return counts.teams.find(({ team }) => team === teamOf(view))?.open
  return view === 'resolved' || view === 'spam' ? undefined : counts[view]
}

/** One's own teams first, with what they have open; the others below them. */
function TeamViews({ counts }: { counts: Counts | undefined }) {
  const { t } = useTranslation()
  const teams = useQuery(teamsQuery).data ?? []
  const isMine = (id: string) => Boolean(counts?.teams.some(({ team }) => team === id))
  if (teams.length === 0) return null
  return (
    <nav aria-label={t('list.teams')}>
      <h2 className="views__label">{t('list.teams')}</h2>
      {[...teams.filter(({ id }) => isMine(id)), ...teams.filter(({ id }) => !isMine(id))].map(team => (
        <Link
          key={team.id}
          className="view"
          to="/inbox/$view"
          params={{ view: `team:${team.id}` }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <span className={`team-dot team-dot--${team.colour}`} />
          <span className="truncate">{team.name}</span>
          <ViewCount counts={counts} view={`team:${team.id}`} />
        </Link>
      ))}
    </nav>
  )
}

export function ViewCount({ counts, view }: { counts: Counts | undefined; view: View }) {
  const { t } = useTranslation()
  const saved = useQuery({ ...viewCountsQuery, enabled: Boolean(savedOf(view)) }).data
  const count = savedOf(view) ? saved?.find(one => one.view === savedOf(view))?.open : counts && countOf(counts, view)
  if (count === undefined || (view === 'mentions' && count === 0)) return null
  return (
    <span className={view === 'mentions' ? 'count count--new' : 'count'}>
      {count >= cap ? t('list.capped', { count: cap }) : count}
    </span>
  )
}
