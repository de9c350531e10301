import { api, ask } from '~/api/client'
import { queries } from '~/app/queries'
import { tellProblem } from '~/shared/tellProblem'
import { conversationQuery } from '../queries'
import { type DraftState, isEmpty, leaving } from './draft'
import { localDrafts } from './localDrafts'

export type SaveState = 'idle' | 'saved' | 'local'

const calm = 800
const between = 5000
type Waiting = { timer: ReturnType<typeof setTimeout>; save: () => void }
const waiting = new Map<string, Waiting>()

async function put(id: string, draft: DraftState) {
  const path = { params: { path: { id } } }
  if (isEmpty(draft)) return ask(api.DELETE('/api/v1/conversations/{id}/draft', path))
  const { updatedAt: _, attachments: __, ...rest } = draft
  return ask(
    api.PUT('/api/v1/conversations/{id}/draft', {
      ...path,
      body: { ...rest, attachments: leaving(draft).map(file => file.id) },
    }),
  )
}

function remember(id: string, draft: DraftState) {
  const { queryKey } = conversationQuery(id)
  queries.setQueryData(queryKey, open => open && { ...open, draft: isEmpty(draft) ? null : draft })
}

/** The server's copies of what is being written, saved once the writer pauses, and tried again while it cannot be reached. */
export const serverDrafts = {
  saveSoon(id: string, draft: DraftState, tell: (state: SaveState) => void, delay = calm) {
    serverDrafts.forget(id)
    const save = async () => {
      waiting.delete(id)
      remember(id, draft)
      try {
        await put(id, draft)
        if (isEmpty(draft)) localDrafts.remove(id)
        tell(isEmpty(draft) ? 'idle' : 'saved')
      } catch {
        tell('local')
        if (!waiting.has(id)) serverDrafts.saveSoon(id, draft, tell, between)
      }
    }
    waiting.set(id, { timer: setTimeout(save, delay), save })
  },

  /** When the writer leaves the conversation. */
  saveNow(id: string) {
    const pending = waiting.get(id)
    serverDrafts.forget(id)
    pending?.save()
  },

  /** The server deletes a draft with the message that it became, but not one that was kept after it. */
  sent(id: string, wasKeptAfter = false) {
    serverDrafts.forget(id)
    if (wasKeptAfter)
      ask(api.DELETE('/api/v1/conversations/{id}/draft', { params: { path: { id } } })).catch(tellProblem)
    const { queryKey } = conversationQuery(id)
    queries.setQueryData(queryKey, open => open && { ...open, draft: null })
  },

  forget(id: string) {
    clearTimeout(waiting.get(id)?.timer)
    waiting.delete(id)
  },
}
