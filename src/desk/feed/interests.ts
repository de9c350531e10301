import { showInterests } from './connect'
import type { Doing } from './messages'

const doings = new Map<string, Doing>()

/** What this tab looks at; null when it turns away. */
export function lookAt(conversation: string, doing: Doing | null) {
  if (doing) doings.set(conversation, doing)
  else doings.delete(conversation)
  showInterests([...doings].map(([id, what]) => ({ id, doing: what })))
}
