import { Problem } from '~/api/problem'
import type { View } from '~/api/types'
import { queries } from '~/app/queries'
import { placeRow } from '~/features/conversations/cache'
import { conversationQuery, countsQuery, type Listed, unansweredQuery } from '~/features/conversations/queries'
import { savedOf } from '~/features/conversations/views'
import { viewCountsQuery } from '~/features/views/queries'
import { throttled } from './throttled'

const gatherFor = 120
const countsEvery = 2000
const tooManyToAskOneByOne = 8

const waiting = new Map<string, number>()

export function conversationChanged(id: string, version: number) {
  if (known(id) >= version) return
  waiting.set(id, version)
  rows()
  counts()
}

const known = (id: string) => queries.getQueryData(conversationQuery(id).queryKey)?.version ?? 0

/** What stands in a saved view or behind a filter only the server knows. */
const isServersToSay = ([, , view, how]: readonly unknown[]) =>
  savedOf(view as View) !== undefined || (how as Listed | undefined)?.where !== undefined

const counts = throttled(countsEvery, () => {
  queries.invalidateQueries({ queryKey: countsQuery.queryKey })
  queries.invalidateQueries({ queryKey: viewCountsQuery.queryKey })
  queries.invalidateQueries({
    queryKey: ['conversations', 'list'],
    predicate: ({ queryKey }) => isServersToSay(queryKey),
  })
  queries.invalidateQueries({ queryKey: unansweredQuery.queryKey })
})

/** The first change shows at once; those on its heels come together, and a flood as one list. */
const rows = throttled(gatherFor, async () => {
  const ids = [...waiting.keys()]
  waiting.clear()
  queries.invalidateQueries({ queryKey: ['conversations', 'of'] })
  if (ids.length <= tooManyToAskOneByOne) return Promise.all(ids.map(refetchRow))
  await queries.invalidateQueries({ queryKey: ['conversations', 'list'] })
  for (const id of ids) await queries.invalidateQueries({ queryKey: conversationQuery(id).queryKey })
})

async function refetchRow(id: string) {
  try {
    placeRow(await queries.fetchQuery({ ...conversationQuery(id), staleTime: 0 }))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    queries.invalidateQueries({ queryKey: ['conversations', 'list'] })
  }
}
