import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AppFrame } from '~/app/AppFrame'
import { useFrame } from '~/app/frame'
import { Icon } from '~/kit/Icon'
import { useAllowedPages } from './useAllowedPages'

const groups = ['you', 'workspace', 'advanced'] as const

export function SettingsFrame() {
  const { t } = useTranslation()
  const { page } = useParams({ strict: false })
  const { width } = useFrame()
  return (
    <AppFrame>
      <aside className="views" aria-label={t('settings.title')} data-pane>
        <div className="views__head">{t('settings.title')}</div>
        <SettingsMenu />
      </aside>
      <main className="page" id="main" data-pane tabIndex={-1}>
        {width !== 'wide' && <SettingsMenu isStrip />}
        {page ? <Outlet /> : null}
      </main>
    </AppFrame>
  )
}

function SettingsMenu({ isStrip }: { isStrip?: boolean }) {
  const { t } = useTranslation()
  const pages = useAllowedPages()
  const { page } = useParams({ strict: false })
  const menu = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = menu.current?.querySelector('[aria-current]')
    if (!page || !current) return
    // Its mark may come later and make it wider.
    const widths = new ResizeObserver(() => current.scrollIntoView({ block: 'nearest', inline: 'center' }))
    widths.observe(current)
    return () => widths.disconnect()
  }, [page])
  return (
    <nav ref={menu} className={isStrip ? 'settings-strip' : 'views__body'} aria-label={t('settings.title')}>
      {groups.map(group => {
        const own = pages.filter(page => page.group === group)
        if (own.length === 0) return null
        return (
          <div key={group} className="settings-group">
            <div className="views__label">{t(`settings.groups.${group}`)}</div>
            {own.map(page => (
              <Link
                key={page.path}
                className="view"
                to="/settings/$page"
                params={{ page: page.path }}
                activeProps={{ 'aria-current': 'page' }}
              >
                <Icon name={page.icon} />
                <span className="truncate">{t(page.label)}</span>
                {page.Mark && <page.Mark />}
              </Link>
            ))}
          </div>
        )
      })}
    </nav>
  )
}
