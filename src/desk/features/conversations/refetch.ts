import { api, ask } from '~/api/client'
import { mergeMessages } from './cache'

/**
 * Brings the newest messages of a loaded conversation up to date without touching the older pages. Answers the sequence that this reaches back to.
 */
export async function refetchNewest(id: string, limit = 50) {
  const fresh = await ask(
    api.GET('/api/v1/conversations/{id}/messages', { params: { path: { id }, query: { limit } } }),
  )
  mergeMessages(id, fresh)
  return fresh.items[0]?.sequence ?? 0
}
