import type { InfiniteData } from '@tanstack/react-query'
import type { Message } from '~/api/types'
import { queries } from '~/app/queries'
import { messagesKey } from '~/features/conversations/queries'
import { loading, refetchNewest } from '~/features/conversations/refetch'

type Pages = InfiniteData<{ items: Message[] }>

const most = 50
const loaded = (id: string) => queries.getQueryData<Pages>(messagesKey(id))?.pages
const isShown = (id: string) =>
  queries
    .getQueryCache()
    .find({ queryKey: messagesKey(id) })
    ?.isActive() ?? false

/** Fetches what is missing of a conversation on screen; one out of sight is simply forgotten. */
export async function messageArrived(message: string, id: string | undefined, sequence = 0) {
  if (id) await loading(id)
  const pages = id && loaded(id)
  if (!id || !pages) return
  if (!isShown(id)) return queries.removeQueries({ queryKey: messagesKey(id) })
  const missing = sequence - (pages[0]?.items.at(-1)?.sequence ?? 0)
  if (missing > most) return queries.resetQueries({ queryKey: messagesKey(id) })
  if (missing > 0) return refetchSince(id, sequence - missing, missing)
  const items = pages.flatMap(page => page.items)
  if (!items.some(known => known.id === message)) await refetchFrom(id, items, sequence)
}

/** What is newer than this; other lines may have come behind the one that was told of. */
async function refetchSince(id: string, known: number, missing: number) {
  const hole = (await refetchNewest(id, missing)) - known - 1
  if (hole > most - missing) return queries.resetQueries({ queryKey: messagesKey(id) })
  if (hole > 0) await refetchNewest(id, missing + hole)
  // Its lines are gone from the middle of what is shown.
  const newest = loaded(id)?.[0]?.items ?? []
  if (newest.some(line => line.event?.name === 'unmerged' && line.sequence > known))
    await queries.invalidateQueries({ queryKey: messagesKey(id) })
}

/** A delivery that moved on, or a message that was moved here: the page that shows it, if any does. */
export async function messageChanged(message: string, conversation: string | undefined, sequence?: number) {
  const id = conversation ?? whereIs(message)
  if (!id) return
  await loading(id)
  const items = loaded(id)?.flatMap(page => page.items) ?? []
  const changed = items.find(known => known.id === message)
  if (!changed) return messageArrived(message, id, sequence)
  if (!isShown(id)) return queries.removeQueries({ queryKey: messagesKey(id) })
  await refetchFrom(id, items, changed.sequence)
}

/** From this place on to the newest; an older place comes when somebody scrolls there. */
async function refetchFrom(id: string, items: Message[], sequence: number) {
  const sequences = items.map(known => known.sequence)
  if (sequence < Math.min(...sequences)) return
  const back = Math.max(...sequences) - sequence + 1
  if (back > most) return queries.invalidateQueries({ queryKey: messagesKey(id) })
  const first = await refetchNewest(id, back)
  // More had come than this tab knew of: what was asked for lies further back.
  if (first > sequence) await refetchNewest(id, Math.min(most, back + first - sequence))
}

function whereIs(message: string) {
  const all = queries.getQueriesData<Pages>({ queryKey: ['conversations', 'messages'] })
  const found = all.find(([, data]) => data?.pages.some(page => page.items.some(known => known.id === message)))
  return found?.[0][2] as string | undefined
}
