import { createStore } from '~/shared/store'

export type Toast = { id: number; text: string; undo?: () => void; seconds: number }

const plainSeconds = 6
const undoSeconds = 30
let lastId = 0

export const toasts = createStore<Toast | null>(null)

/** Says what happened, one at a time; with an undo it stays long enough to be reached. */
export function toast(text: string, undo?: () => void, seconds = undo ? undoSeconds : plainSeconds) {
  toasts.set({ id: ++lastId, text, undo, seconds })
}

export function undoLast() {
  const undo = toasts.get()?.undo
  toasts.set(null)
  undo?.()
}
