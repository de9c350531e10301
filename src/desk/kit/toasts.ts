import { createStore } from '~/shared/store'

export type Toast = { id: number; text: string; undo?: () => void; seconds: number }

const plainSeconds = 6
const undoSeconds = 30
let lastId = 0
/** Another toast may have taken the place of the one that offered it. */
let lastUndo: { run: () => void; until: number } | null = null

export const toasts = createStore<Toast | null>(null)

/** Says what happened, one at a time; with an undo it stays long enough to be reached. */
export function toast(text: string, undo?: () => void, seconds = undo ? undoSeconds : plainSeconds) {
  if (undo) lastUndo = { run: undo, until: Date.now() + seconds * 1000 }
  toasts.set({ id: ++lastId, text, undo, seconds })
}

/** What the toast on screen offers, which may be held there, else the last that was offered, for as long as it was. */
export function undoLast() {
  const undo = toasts.get()?.undo ?? (lastUndo && Date.now() < lastUndo.until ? lastUndo.run : undefined)
  lastUndo = null
  toasts.set(null)
  undo?.()
}
