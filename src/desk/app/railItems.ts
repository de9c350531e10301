import type { LinkProps } from '@tanstack/react-router'

type RailItem = {
  to: LinkProps['to']
  params?: Record<string, string>
  icon: string
  label: 'shell.inbox' | 'shell.start'
  hasUnread?: boolean
}

/** One entry per module that has a page of its own. */
export const railItems: RailItem[] = [
  {
    to: '/inbox/$view',
    params: { view: 'mine' },
    icon: 'inbox',
    label: 'shell.inbox',
    hasUnread: true,
  },
  { to: '/start', icon: 'coffee', label: 'shell.start' },
]
