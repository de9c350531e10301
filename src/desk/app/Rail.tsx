import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Focusable } from 'react-aria-components/Focusable'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import { useWaiting } from '~/features/authority/useWaiting'
import { countsQuery } from '~/features/conversations/queries'
import { ShortcutsButton } from '~/features/keyboard/ShortcutsButton'
import { Hint } from '~/kit/Hint'
import { Icon, Mark } from '~/kit/Icon'
import { approvalsItem, type RailItem, railItems } from './railItems'
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
      <ApprovalsLink />
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

function ApprovalsLink() {
  const { t } = useTranslation()
  const waiting = useWaiting()
  if (!waiting) return null
  const { count, isMore } = waiting
  return (
    <RailLink item={approvalsItem} name={count > 0 ? t('shell.approvalsWaiting', { count }) : undefined}>
      {count > 0 && (
        <span className="rail__count num" aria-hidden="true" data-count={isMore || count > most ? `${most}+` : count} />
      )}
    </RailLink>
  )
}

/** More than two digits do not fit. */
const most = 99

type RailLinkProps = { item: RailItem; name?: string; children?: ReactNode }

function RailLink({ item, name, children }: RailLinkProps) {
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
          aria-label={hasUnread ? t('shell.unread') : (name ?? t(item.label))}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon name={item.icon} />
          {hasUnread && <span className="rail__dot" aria-hidden="true" />}
          <span className="rail__label">{t(item.label)}</span>
          {children}
        </Link>
      </Focusable>
      <Hint label={t(item.label)} />
    </TooltipTrigger>
  )
}
