import type { View } from '~/api/types'
import { createStore, useStore } from '~/shared/store'

/** Conversations that were picked in a list, to do something to all of them. */
export type Picked = { view: View; ids: ReadonlySet<string>; isAll: boolean }

const none: ReadonlySet<string> = new Set()
const store = createStore<Picked | null>(null)

const of = (view: View, now: Picked | null): Picked => (now?.view === view ? now : { view, ids: none, isAll: false })

export const usePicked = (view: View) => of(view, useStore(store))

/** Another view begins with none. */
export function pick(view: View, ids: Iterable<string>, isAll = false) {
  store.set({ view, ids: new Set(ids), isAll })
}

export function togglePicked(view: View, id: string) {
  const ids = new Set(of(view, store.get()).ids)
  if (!ids.delete(id)) ids.add(id)
  pick(view, ids)
}

export const pickNone = () => store.set(null)
