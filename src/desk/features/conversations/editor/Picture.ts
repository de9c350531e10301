import type { Editor } from '@tiptap/core'
import { isNodeSelection } from '@tiptap/core'
import { Image } from '@tiptap/extension-image'
import type { FileRef } from '~/api/types'

const place = '/api/v1/files/'
const smallest = 48
const largest = 1200
/** Wide enough to see what it shows, and small enough to go on reading. */
const usual = 400
const step = 1.2

export type Size = { width: number; height: number }

/** A picture in the text: a file of ours that leaves within the message. It is resized by its corner, or with + and − while it is selected. */
export const Picture = Image.extend({
  parseHTML: () => [{ tag: `img[src^="${place}"]` }],

  addKeyboardShortcuts() {
    return { '+': () => resize(this.editor, step), '-': () => resize(this.editor, 1 / step) }
  },
}).configure({
  resize: {
    enabled: true,
    directions: ['bottom-right'],
    minWidth: smallest,
    minHeight: smallest,
    alwaysPreserveAspectRatio: true,
  },
})

export function putPicture(editor: Editor, file: FileRef, size: Size | null) {
  const attrs = { src: place + file.id, alt: '', ...(size && fitting(size)) }
  editor.chain().focus().insertContent({ type: 'image', attrs }).run()
}

/** Never wider than usual, never larger than it is. */
export function fitting({ width, height }: Size): Size {
  const factor = Math.min(1, usual / width)
  return { width: Math.round(width * factor), height: Math.round(height * factor) }
}

/** False when no picture is selected, so that the key is a letter. */
export function resize(editor: Editor, factor: number) {
  const { selection } = editor.state
  if (!isNodeSelection(selection) || selection.node.type.name !== 'image') return false
  const shown = editor.view.nodeDOM(selection.from)
  const drawn = shown instanceof Element ? (shown.querySelector('img') ?? shown).getBoundingClientRect() : null
  const width = Number(selection.node.attrs.width ?? drawn?.width ?? usual)
  const height = Number(selection.node.attrs.height ?? drawn?.height ?? usual)
  editor.commands.updateAttributes('image', scaled({ width, height }, factor))
  return true
}

export function scaled({ width, height }: Size, factor: number): Size {
  const next = Math.round(Math.min(largest, Math.max(smallest, width * factor)))
  return { width: next, height: Math.round((height * next) / width) }
}

/** Null for what the browser cannot draw. */
export async function sizeOf(file: File): Promise<Size | null> {
  try {
    const picture = await createImageBitmap(file)
    const { width, height } = picture
    picture.close()
    return { width, height }
  } catch {
    return null
  }
}
