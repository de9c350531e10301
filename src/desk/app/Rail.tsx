import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Focusable } from 'react-aria-components/Focusable'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import { countsQuery } from '~/features/conversations/queries'
import { ShortcutsButton } from '~/features/keyboard/ShortcutsButton'
import { Hint } from '~/kit/Hint'
import { Icon, Mark } from '~/kit/Icon'
import { railItems } from './railItems'
import { YouMenu } from './YouMenu'

export function Rail() {
  const { t } = useTranslation()
  return (
    <nav className="rail" aria-label={t('shell.main')} data-pane>
      <Link className="rail__logo" to="/" aria-label={t('shell.home')}>
        <Mark />
      </Link>
      {railItems.map(item => (
        <RailLink key={item.icon} item={item} />
      ))}
      <span className="rail__space" />
      <ShortcutsButton />
      <TooltipTrigger delay={400} closeDelay={0}>
        <Focusable>
          <Link
            className="rail__item"
            to="/settings"
            activeProps={{ 'aria-current': 'page' }}
            aria-label={t('shell.settings')}
          >
            <Icon name="settings" />
            <span className="rail__label">{t('shell.settings')}</span>
          </Link>
        </Focusable>
        <Hint label={t('shell.settings')} />
      </TooltipTrigger>
      <YouMenu />
    </nav>
  )
}

function RailLink({ item }: { item: (typeof railItems)[number] }) {
  const { t } = useTranslation()
  const counts = useQuery({ ...countsQuery, enabled: item.hasUnread === true })
  const hasUnread = item.hasUnread === true && (counts.data?.unread ?? 0) > 0
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Focusable>
        <Link
          className="rail__item"
          to={item.to}
          params={item.params as never}
          activeOptions={{ includeSearch: false }}
          aria-label={hasUnread ? t('shell.unread') : t(item.label)}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon name={item.icon} />
          {hasUnread && <span className="rail__dot" aria-hidden="true" />}
          <span className="rail__label">{t(item.label)}</span>
        </Link>
      </Focusable>
      <Hint label={t(item.label)} />
    </TooltipTrigger>
  )
}
