import type { LinkProps } from '@tanstack/react-router'

export type RailItem = {
  to: LinkProps['to']
  params?: Record<string, string>
  icon: string
  label: 'shell.inbox' | 'shell.customers' | 'shell.start' | 'shell.approvals'
  hasUnread?: boolean
}

/** Among the others for those who answer, or wait for an answer. */
export const approvalsItem: RailItem = { to: '/approvals', icon: 'check-check', label: 'shell.approvals' }

/** One entry per module that has a page of its own. */
export const railItems: RailItem[] = [
  {
    to: '/inbox/$view',
    params: { view: 'mine' },
    icon: 'inbox',
    label: 'shell.inbox',
    hasUnread: true,
  },
  { to: '/customers', icon: 'users', label: 'shell.customers' },
  { to: '/start', icon: 'coffee', label: 'shell.start' },
]
