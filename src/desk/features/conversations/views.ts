import type { ConversationRow, FixedView, View } from '~/api/types'

const fixed: FixedView[] = ['mine', 'unassigned', 'unanswered', 'all', 'mentions', 'snoozed', 'resolved', 'spam']
const teamView = /^team:[0-9a-f-]{36}$/

/** The view that an address names; what is none leads to one's own. */
export const asView = (view: string): View =>
  fixed.find(known => known === view) ?? (teamView.test(view) ? (view as View) : 'mine')

/** The team whose conversations a view shows. */
export const teamOf = (view: View) => (view.startsWith('team:') ? view.slice(5) : undefined)

export const isFixed = (view: View): view is FixedView => teamOf(view) === undefined

/** A row with what only the open conversation tells: whether it lies apart as spam. */
export type Placed = ConversationRow & { isSpam?: boolean }

const isAsleep = (row: ConversationRow) => row.snoozedUntil !== null && row.status !== 'resolved'
const isActive = (row: ConversationRow) => row.status !== 'resolved' && !isAsleep(row)

/**
 * Whether a view shows this conversation; the server decides the same by the same words. A row does not say whom its notes mention: in that view it
 * stays where the server put it.
 */
export function belongsTo(view: View, row: Placed, me: string | undefined, isHere = false) {
  if (row.isSpam || view === 'spam') return view === 'spam' && row.isSpam === true
  if (view === 'mentions') return isHere
  if (view === 'mine') return isActive(row) && row.assignee?.id === me
  if (view === 'unassigned') return isActive(row) && row.assignee === null
  if (view === 'unanswered') return isActive(row) && row.waitingSince !== null
  if (view === 'snoozed') return isAsleep(row)
  if (view === 'resolved') return row.status === 'resolved'
  if (!isFixed(view)) return isActive(row) && row.team?.id === teamOf(view)
  return isActive(row)
}

type Page = { items: ConversationRow[]; next: string | null }

function comesBefore(view: View, a: ConversationRow, b: ConversationRow) {
  if (view === 'snoozed') return (a.snoozedUntil ?? '') < (b.snoozedUntil ?? '')
  if (view === 'unanswered') return (a.waitingSince ?? '') < (b.waitingSince ?? '')
  return a.lastMessageAt > b.lastMessageAt
}

/** Inserts by the view's order. Past the last loaded row it is left out while the server has more pages. */
export function insertAt(pages: Page[], view: View, row: ConversationRow): Page[] {
  for (const [i, page] of pages.entries()) {
    const at = page.items.findIndex(item => comesBefore(view, row, item))
    if (at >= 0) return pages.with(i, { ...page, items: page.items.toSpliced(at, 0, row) })
  }
  const last = pages.at(-1)
  if (!last || last.next) return pages
  return pages.with(-1, { ...last, items: [...last.items, row] })
}
