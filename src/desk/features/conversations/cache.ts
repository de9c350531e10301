import type { InfiniteData } from '@tanstack/react-query'
import type { Conversation, ConversationRow, Message } from '~/api/types'
import { queries } from '~/app/queries'
import { meQuery } from '~/app/session'
import { savedViewsQuery } from '~/features/views/queries'
import { conversationQuery, type Listed, listKey, messagesKey } from './queries'
import { belongsTo, insertAt, type Listing, type Placed, savedOf, usualSort } from './views'

type Page<T> = { items: T[]; next: string | null }
type Pages<T> = InfiniteData<Page<T>, string | null>

/** The lists of which something is loaded. */
const loadedLists = () =>
  queries
    .getQueriesData({ queryKey: ['conversations', 'list'] })
    .map(([key]): Listed => ({ view: key[2] as Listed['view'], ...(key[3] as Omit<Listed, 'view'>) }))

/** How a list is ordered, and what may stand in it. */
function listingOf({ view, sort, where }: Listed): Listing {
  const saved = queries.getQueryData(savedViewsQuery.queryKey)?.find(({ id }) => id === savedOf(view))
  return {
    view,
    sort: sort ?? saved?.sort ?? usualSort(view),
    shelves: saved?.shelves,
    isNarrowed: where !== undefined,
  }
}

/** Changes the fields of a conversation wherever it is shown, without asking the server. */
export function patchRow(id: string, change: Partial<ConversationRow>) {
  const open: Conversation | undefined = queries.getQueryData(conversationQuery(id).queryKey)
  const known =
    open ??
    loadedLists()
      .flatMap(list => rowsOf(list))
      .find(row => row.id === id)
  if (!known) return
  if (open) queries.setQueryData<Conversation>(conversationQuery(id).queryKey, { ...open, ...change })
  placeRow({ ...known, ...change })
}

const rowsOf = (list: Listed): Placed[] =>
  (queries.getQueryData<Pages<ConversationRow>>(listKey(list))?.pages ?? [])
    .flatMap(page => page.items)
    .map(row => (list.view === 'spam' ? { ...row, isSpam: true } : row))

/** Puts a row where it now belongs in every loaded list: in, out, or to another place. */
export function placeRow(row: Placed) {
  const me = queries.getQueryData(meQuery.queryKey)?.agent.id
  for (const list of loadedLists()) {
    const listing = listingOf(list)
    queries.setQueryData<Pages<ConversationRow>>(listKey(list), pages => pages && placeIn(pages, listing, row, me))
  }
}

function placeIn(
  pages: Pages<ConversationRow>,
  listing: Listing,
  row: Placed,
  me: string | undefined,
): Pages<ConversationRow> {
  const here = pages.pages.map(page => page.items.findIndex(item => item.id === row.id))
  const isHere = here.some(index => index >= 0)
  const belongs = belongsTo(listing, row, me, isHere)
  if (!belongs && !isHere) return pages
  const without = pages.pages.map((page, i) =>
    (here[i] ?? -1) < 0 ? page : { ...page, items: page.items.toSpliced(here[i] ?? 0, 1) },
  )
  return { ...pages, pages: belongs ? insertAt(without, listing.sort, row) : without }
}

/** Adds a message as it was when it was written; what is known of it already is newer. */
export function addMessage(id: string, message: Message) {
  const pages = queries.getQueryData<Pages<Message>>(messagesKey(id))?.pages ?? []
  const isKnown = pages.some(page => page.items.some(known => known.id === message.id))
  if (!isKnown) mergeMessages(id, { items: [message], next: null })
}

/**
 * Adds or replaces messages of an open conversation; unknown older ones are left to "load older". What stood between the fresh ones and is not among them
 * was moved away.
 */
export function mergeMessages(id: string, fresh: Page<Message>) {
  queries.setQueryData<Pages<Message>>(messagesKey(id), pages => {
    const [newest, ...older] = pages?.pages ?? []
    if (!pages || !newest) return pages
    const byId = new Map(fresh.items.map(message => [message.id, message]))
    const known = new Set(pages.pages.flatMap(page => page.items.map(message => message.id)))
    const sequences = fresh.items.map(message => message.sequence)
    const [first, last] = [Math.min(...sequences), Math.max(...sequences)]
    const stays = ({ id, sequence }: Message) => byId.has(id) || sequence < first || sequence > last
    const replace = (page: Page<Message>) => ({
      ...page,
      items: page.items.filter(stays).map(message => byId.get(message.id) ?? message),
    })
    const added = fresh.items.filter(message => !known.has(message.id))
    const head = replace(newest)
    const items = [...head.items, ...added].sort((a, b) => a.sequence - b.sequence)
    return { ...pages, pages: [{ ...head, items }, ...older.map(replace)] }
  })
}
