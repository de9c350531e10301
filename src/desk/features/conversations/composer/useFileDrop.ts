import { type DragEvent, useState } from 'react'

/** Takes files that are let go over an element. Words that are dragged stay the editor's own matter. */
export function useFileDrop(onFiles: (files: File[]) => void) {
  const [depth, setDepth] = useState(0)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const over = (change: 1 | -1) => (event: DragEvent) => {
    if (hasFiles(event)) setDepth(now => Math.max(0, now + change))
  }
  return {
    'data-drop-target': depth > 0 || undefined,
    onDragEnter: over(1),
    onDragLeave: over(-1),
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setDepth(0)
      onFiles([...event.dataTransfer.files])
    },
  }
}
