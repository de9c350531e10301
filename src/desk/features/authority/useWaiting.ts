import { useInfiniteQuery } from '@tanstack/react-query'
import { useMe } from '~/app/session'
import { approvalsQuery } from './queries'

/** How many requests wait for this person's answer; null for whoever neither answers nor waits for one. */
export function useWaiting() {
  const { permissions } = useMe()
  const open = useInfiniteQuery({ ...approvalsQuery('open'), enabled: permissions.includes('approvals.read') })
  const items = open.data?.pages.flatMap(page => page.items) ?? []
  if (items.length === 0 && !permissions.includes('approvals.answer')) return null
  return { count: items.filter(approval => approval.canAnswer).length, isMore: open.hasNextPage }
}
