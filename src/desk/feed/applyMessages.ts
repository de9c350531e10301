import type { InfiniteData } from '@tanstack/react-query'
import type { Message } from '~/api/types'
import { queries } from '~/app/queries'
import { messagesKey } from '~/features/conversations/queries'
import { refetchNewest } from '~/features/conversations/refetch'

type Pages = InfiniteData<{ items: Message[] }>

const most = 50
const loaded = (id: string) => queries.getQueryData<Pages>(messagesKey(id))?.pages
const isShown = (id: string) =>
  queries
    .getQueryCache()
    .find({ queryKey: messagesKey(id) })
    ?.isActive() ?? false

/** Fetches what is missing at the end of a conversation on screen; one out of sight is simply forgotten. */
export async function messageArrived(id: string | undefined, sequence = 0) {
  const pages = id && loaded(id)
  if (!id || !pages) return
  if (!isShown(id)) return queries.removeQueries({ queryKey: messagesKey(id) })
  const missing = sequence - (pages[0]?.items.at(-1)?.sequence ?? 0)
  if (missing > most) return queries.resetQueries({ queryKey: messagesKey(id) })
  if (missing > 0) await refetchNewest(id, missing)
}

/** A delivery that moved on: the page that shows the message, if any does. */
export async function messageChanged(message: string, conversation: string | undefined) {
  const id = conversation ?? whereIs(message)
  if (!id) return
  const items = loaded(id)?.flatMap(page => page.items) ?? []
  const changed = items.find(known => known.id === message)
  if (!changed) return
  if (!isShown(id)) return queries.removeQueries({ queryKey: messagesKey(id) })
  const newest = Math.max(...items.map(known => known.sequence))
  const back = newest - changed.sequence + 1
  if (back > most) return queries.invalidateQueries({ queryKey: messagesKey(id) })
  await refetchNewest(id, back)
}

function whereIs(message: string) {
  const all = queries.getQueriesData<Pages>({ queryKey: ['conversations', 'messages'] })
  const found = all.find(([, data]) => data?.pages.some(page => page.items.some(known => known.id === message)))
  return found?.[0][2] as string | undefined
}
