import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '~/api/types'
import { ViewCount } from '~/features/conversations/ViewsPane'
import { Icon } from '~/kit/Icon'
import { IconButton } from '~/kit/IconButton'
import { prefer, usePreferences } from '~/shared/preferences'
import { asked, newView } from './dialog'
import { savedViewsQuery } from './queries'
import { viewOf } from './useViews'

/** One's own views and the shared ones; those of a folder under its name. */
export function SavedViews() {
  const { t } = useTranslation()
  const views = useQuery(savedViewsQuery).data ?? []
  const folders = [...new Set(views.map(({ folder }) => folder))].filter(Boolean).sort((a, b) => a.localeCompare(b))
  return (
    <nav aria-label={t('list.savedViews')}>
      <div className="views__label row">
        <h2 className="views__heading grow">{t('list.savedViews')}</h2>
        <IconButton icon="plus" size="sm" label={t('list.addView')} onPress={() => asked.set(newView())} />
      </div>
      {views
        .filter(({ folder }) => !folder)
        .map(view => (
          <SavedViewLink key={view.id} view={view} />
        ))}
      {folders.map(folder => (
        <Folder key={folder} name={folder} views={views.filter(view => view.folder === folder)} />
      ))}
    </nav>
  )
}

function Folder({ name, views }: { name: string; views: SavedView[] }) {
  const closed = usePreferences().foldersFolded
  const isOpen = !closed.includes(name)
  return (
    <>
      <button
        type="button"
        className="view view--folder"
        aria-expanded={isOpen}
        onClick={() => prefer({ foldersFolded: isOpen ? [...closed, name] : closed.filter(one => one !== name) })}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span className="truncate">{name}</span>
      </button>
      {isOpen && views.map(view => <SavedViewLink key={view.id} view={view} isInside />)}
    </>
  )
}

function SavedViewLink({ view, isInside }: { view: SavedView; isInside?: boolean }) {
  return (
    <Link
      className={`view ${isInside ? 'view--inside' : ''}`}
      to="/inbox/$view"
      params={{ view: viewOf(view.id) }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon name={view.icon} />
      <span className="truncate">{view.name}</span>
      <ViewCount counts={undefined} view={viewOf(view.id)} />
    </Link>
  )
}
