import { lazy } from 'react'
import { whenIdle } from '~/shared/whenIdle'

export type EditorHandle = {
  focus: () => void
  /** Puts words where the caret stands, and goes on there. */
  insert: (html: string) => void
  /** Selects words in the text and brings them into view. */
  select: (words: string) => void
  /** Takes dropped files when they fell on the text: pictures to where they fell. False: they fell beside it. */
  takeDropped: (files: File[]) => boolean
}

const load = () => import('./Editor')

/** A chunk of its own: the list is usable before the editor has come. */
export const Editor = lazy(load)

export const loadEditorWhenIdle = () => whenIdle(load)
