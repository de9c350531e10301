import type { Filter, SavedView, View } from '~/api/types'
import { createStore } from '~/shared/store'

/** What is asked: how the list is narrowed for now, or what a view is; one that is new, or one that there is. */
export type Asked =
  | { what: 'filter'; view: View }
  | { what: 'view'; saved: SavedView | null; from: Pick<SavedView, 'filter' | 'shelves' | 'sort'> }

export const asked = createStore<Asked | null>(null)

export const everything: Filter = { match: 'all', rules: [], groups: [] }

export const newView = (): Asked => ({
  what: 'view',
  saved: null,
  from: { filter: everything, shelves: ['open'], sort: 'newest' },
})
