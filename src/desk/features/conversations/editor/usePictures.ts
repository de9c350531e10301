import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type RefObject, useMemo, useRef } from 'react'
import type { FileRef } from '~/api/types'
import { mayStandInText } from './inText'
import { putPicture, sizeOf } from './Picture'

type Takers = {
  onFiles: (files: File[]) => void
  onPicture: (file: File, put: (stored: FileRef) => void) => void
}

/** Where files go that are pasted or dropped on the text: pictures into it, all others beside it. */
export function usePictures(editor: () => Editor | null, takers: RefObject<Takers>) {
  const isDroppedHere = useRef(false)
  const find = useRef(editor)
  find.current = editor
  return useMemo(() => {
    function take(files: File[]) {
      if (files.length === 0) return false
      const others = files.filter(file => !mayStandInText(file))
      if (others.length) takers.current.onFiles(others)
      for (const file of files.filter(mayStandInText)) {
        const size = sizeOf(file)
        takers.current.onPicture(file, async stored => {
          const drawn = await size
          const there = find.current()
          if (there) putPicture(there, stored, drawn)
        })
      }
      return true
    }

    function dropped(view: EditorView, event: DragEvent) {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
      if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))))
      isDroppedHere.current = true
      return true
    }

    function takeDropped(files: File[]) {
      const isHere = isDroppedHere.current
      isDroppedHere.current = false
      return isHere && take(files)
    }

    return { take, dropped, takeDropped }
  }, [takers])
}
