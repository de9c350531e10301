import type { ConversationRow, View } from '~/api/types'

/** A row with what only the open conversation tells: whether it lies apart as spam. */
export type Placed = ConversationRow & { isSpam?: boolean }

const isAsleep = (row: ConversationRow) => row.snoozedUntil !== null && row.status !== 'resolved'
const isActive = (row: ConversationRow) => row.status !== 'resolved' && !isAsleep(row)

/** Whether a view shows this conversation; the server decides the same by the same words. */
export function belongsTo(view: View, row: Placed, me: string | undefined) {
  if (row.isSpam || view === 'spam') return view === 'spam' && row.isSpam === true
  if (view === 'mine') return isActive(row) && row.assignee?.id === me
  if (view === 'unassigned') return isActive(row) && row.assignee === null
  if (view === 'snoozed') return isAsleep(row)
  if (view === 'resolved') return row.status === 'resolved'
  return isActive(row)
}

type Page = { items: ConversationRow[]; next: string | null }

const comesBefore = (view: View, a: ConversationRow, b: ConversationRow) =>
  view === 'snoozed' ? (a.snoozedUntil ?? '') < (b.snoozedUntil ?? '') : a.lastMessageAt > b.lastMessageAt

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
