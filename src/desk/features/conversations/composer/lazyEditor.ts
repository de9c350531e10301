import { lazy } from 'react'

export type EditorCommand = 'bold' | 'italic' | 'bullets' | 'numbers'
export type EditorHandle = { focus: () => void; run: (command: EditorCommand) => void }

const load = () => import('./Editor')

/** A chunk of its own: the list is usable before the editor has come. */
export const Editor = lazy(load)

const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 500))
export function loadEditorWhenIdle() {
  idle(() => void load())
}
