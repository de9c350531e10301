import { api, ask } from '~/api/client'
import { queries } from '~/app/queries'
import { mergeMessages } from './cache'
import { messagesKey } from './queries'

const asking = new Map<string, Promise<unknown>>()

/**
 * Brings the newest messages of a loaded conversation up to date without touching the older pages. Answers the sequence that this reaches back to.
 * One question at a time: an answer that was asked for earlier would otherwise undo a later one that was quicker.
 */
export function refetchNewest(id: string, limit = 50): Promise<number> {
  const answer = Promise.allSettled([asking.get(id), loading(id)]).then(() => fetchNewest(id, limit))
  asking.set(id, answer)
  const forget = () => asking.get(id) === answer && asking.delete(id)
  answer.then(forget, forget)
  return answer
}

/** The pages that are just being loaded: what they bring was read before. */
export const loading = (id: string) =>
  queries
    .getQueryCache()
    .find({ queryKey: messagesKey(id) })
    ?.promise?.catch(() => undefined)

async function fetchNewest(id: string, limit: number) {
  const fresh = await ask(
    api.GET('/api/v1/conversations/{id}/messages', { params: { path: { id }, query: { limit } } }),
  )
  mergeMessages(id, fresh)
  return fresh.items[0]?.sequence ?? 0
}
