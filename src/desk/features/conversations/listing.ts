import type { Filter, ListSort, View } from '~/api/types'
import { createStore, useStore } from '~/shared/store'
import type { Listed } from './queries'

type How = { sort?: ListSort; where?: Filter }

/** How people look at each view just now, in this tab. */
const hows = createStore<{ [view: string]: How | undefined }>({})

const listed = (view: View, how: How | undefined): Listed => ({
  view,
  ...(how?.sort && { sort: how.sort }),
  ...(how?.where && { where: how.where }),
})

export const listedNow = (view: View) => listed(view, hows.get()[view])

export const useListed = (view: View) => listed(view, useStore(hows)[view])

export function lookAt(view: View, how: How) {
  hows.set({ ...hows.get(), [view]: { ...hows.get()[view], ...how } })
}
