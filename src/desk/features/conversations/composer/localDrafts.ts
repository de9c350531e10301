import type { DraftState } from './draft'

const place = (conversation: string) => `regulars.draft.${conversation}`

/** A copy on this computer, written with every change: what the server has not got yet survives a crash. */
export const localDrafts = {
  read(conversation: string): DraftState | null {
    const stored = localStorage.getItem(place(conversation))
    try {
      return stored ? JSON.parse(stored) : null
    } catch {
      return null // half a value, left by a full disk
    }
  },
  write(conversation: string, draft: DraftState) {
    try {
      localStorage.setItem(place(conversation), JSON.stringify(draft))
    } catch {
      // a full or refused storage: the server's copy still follows within a second
    }
  },
  remove: (conversation: string) => localStorage.removeItem(place(conversation)),
}
