import type { ConversationRow, FixedView, ListSort, Shelf, View } from '~/api/types'

const fixed: FixedView[] = ['mine', 'unassigned', 'unanswered', 'all', 'mentions', 'snoozed', 'resolved', 'spam']
const otherView = /^(team|saved):[0-9a-f-]{36}$/

/** The view that an address names; what is none leads to one's own. */
export const asView = (view: string): View =>
  fixed.find(known => known === view) ?? (otherView.test(view) ? (view as View) : 'mine')

/** The team whose conversations a view shows. */
export const teamOf = (view: View) => (view.startsWith('team:') ? view.slice(5) : undefined)

/** The saved view that a view is. */
export const savedOf = (view: View) => (view.startsWith('saved:') ? view.slice(6) : undefined)

export const isFixed = (view: View): view is FixedView => !view.includes(':')

/** A row with what only the open conversation tells: whether it lies apart as spam, or is part of another one. */
export type Placed = ConversationRow & { isSpam?: boolean; mergedInto?: string | null }

const isAsleep = (row: ConversationRow) => row.snoozedUntil !== null && row.status !== 'resolved'
const isActive = (row: ConversationRow) => row.status !== 'resolved' && !isAsleep(row)

function shelfOf(row: Placed): Shelf {
  if (row.isSpam) return 'spam'
  if (row.status === 'resolved') return 'resolved'
  return isAsleep(row) ? 'snoozed' : 'open'
}

/** A list on screen: a view in an order, narrowed or not. */
export type Listing = {
  view: View
  sort: ListSort
  /** Of a saved view: where it looks. */
  shelves?: Shelf[]
  isNarrowed?: boolean
}

/**
 * Whether a list shows this conversation; the server decides the same by the same words. What a filter says of it, and whom its notes mention, only the
 * server knows: there it stays where the server put it, unless it left the shelf.
 */
export function belongsTo({ view, shelves, isNarrowed }: Listing, row: Placed, me: string | undefined, isHere = false) {
  if (row.mergedInto || (isNarrowed && !isHere)) return false
  if (savedOf(view)) return isHere && (shelves?.includes(shelfOf(row)) ?? true)
  if (row.isSpam || view === 'spam') return view === 'spam' && row.isSpam === true
  if (view === 'mentions') return isHere
  if (view === 'mine') return isActive(row) && row.assignee?.id === me
  if (view === 'unassigned') return isActive(row) && row.assignee === null
  if (view === 'unanswered') return isActive(row) && row.waitingSince !== null
  if (view === 'snoozed') return isAsleep(row)
  if (view === 'resolved') return row.status === 'resolved'
  if (teamOf(view)) return isActive(row) && row.team?.id === teamOf(view)
  return isActive(row)
}

/** The order in which the server lists a fixed view, and a team's. */
export function usualSort(view: View): ListSort {
  if (view === 'snoozed') return 'due'
  return view === 'unanswered' ? 'waiting' : 'newest'
}

type Page = { items: ConversationRow[]; next: string | null }

/** Those that have what the order goes by come first, the earliest before the others. */
function byTime(first: string | null, second: string | null) {
  if (first && second) return first < second
  return first || second ? first !== null : undefined
}

const pressing = ['urgent', 'high', 'normal', 'low']

function comesBefore(sort: ListSort, a: ConversationRow, b: ConversationRow) {
  if (sort === 'priority' && a.priority !== b.priority)
    return pressing.indexOf(a.priority) < pressing.indexOf(b.priority)
  if (sort === 'oldest') return a.lastMessageAt < b.lastMessageAt
  const isFirst =
    sort === 'due'
      ? byTime(a.snoozedUntil, b.snoozedUntil)
      : sort === 'waiting'
        ? byTime(a.waitingSince, b.waitingSince)
        : undefined
  return isFirst ?? a.lastMessageAt > b.lastMessageAt
}

/** Inserts by the list's order. Past the last loaded row it is left out while the server has more pages. */
export function insertAt(pages: Page[], sort: ListSort, row: ConversationRow): Page[] {
  for (const [i, page] of pages.entries()) {
    const at = page.items.findIndex(item => comesBefore(sort, row, item))
    if (at >= 0) return pages.with(i, { ...page, items: page.items.toSpliced(at, 0, row) })
  }
  const last = pages.at(-1)
  if (!last || last.next) return pages
  return pages.with(-1, { ...last, items: [...last.items, row] })
}
