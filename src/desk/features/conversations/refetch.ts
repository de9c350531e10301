import { api, ask } from '~/api/client'
import { mergeMessages } from './cache'

/** Brings the newest messages of a loaded conversation up to date without touching the older pages. */
export async function refetchNewest(id: string, limit = 50) {
  mergeMessages(
    id,
    await ask(api.GET('/api/v1/conversations/{id}/messages', { params: { path: { id }, query: { limit } } })),
  )
}
