import { prefer, usePreferences } from '~/shared/preferences'

/** What can stand beside the name, in this order. */
export const columns = ['address', 'conversations', 'seen', 'created'] as const
export type Column = (typeof columns)[number]

export function useColumns() {
  const { customerColumns } = usePreferences()
  const shown = columns.filter(column => customerColumns.includes(column))
  const show = (chosen: Iterable<unknown>) => {
    const all = new Set(chosen)
    prefer({ customerColumns: columns.filter(column => all.has(column)) })
  }
  return { shown, show }
}
