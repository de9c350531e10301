import type { View } from '~/api/types'
import { queries } from '~/app/queries'
import { listedNow } from '../listing'
import { listQuery } from '../queries'

/** The conversation that stands `step` rows further in the loaded list, or the first one when none is open. */
export function neighbour(view: View, id: string | undefined, step: 1 | -1): string | undefined {
  const rows = queries.getQueryData(listQuery(listedNow(view)).queryKey)?.pages.flatMap(page => page.items) ?? []
  const at = rows.findIndex(row => row.id === id)
  if (at < 0) return id ? undefined : rows[0]?.id
  return rows[at + step]?.id
}
