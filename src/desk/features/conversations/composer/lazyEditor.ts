import { lazy } from 'react'
import { whenIdle } from '~/shared/whenIdle'

export type EditorCommand = 'bold' | 'italic' | 'bullets' | 'numbers'
export type EditorHandle = { focus: () => void; run: (command: EditorCommand) => void }

const load = () => import('./Editor')

/** A chunk of its own: the list is usable before the editor has come. */
export const Editor = lazy(load)

export const loadEditorWhenIdle = () => whenIdle(load)
