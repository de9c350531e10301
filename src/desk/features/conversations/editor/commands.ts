import type { Editor } from '@tiptap/core'

export type Format = 'bold' | 'italic' | 'strike' | 'bullets' | 'numbers' | 'quote' | 'code' | 'codeBlock'

/** In the order of the bar, group by group. */
export const tools: { command: Format; icon: string; keys: string }[][] = [
  [
    { command: 'bold', icon: 'bold', keys: 'Mod B' },
    { command: 'italic', icon: 'italic', keys: 'Mod I' },
    { command: 'strike', icon: 'strikethrough', keys: 'Mod ⇧ S' },
  ],
  [
    { command: 'bullets', icon: 'list', keys: 'Mod ⇧ 8' },
    { command: 'numbers', icon: 'list-ordered', keys: 'Mod ⇧ 7' },
    { command: 'quote', icon: 'text-quote', keys: 'Mod ⇧ B' },
  ],
  [
    { command: 'code', icon: 'code', keys: 'Mod E' },
    { command: 'codeBlock', icon: 'square-code', keys: 'Mod Alt C' },
  ],
]

const names: Record<Format, string> = {
  bold: 'bold',
  italic: 'italic',
  strike: 'strike',
  bullets: 'bulletList',
  numbers: 'orderedList',
  quote: 'blockquote',
  code: 'code',
  codeBlock: 'codeBlock',
}

export const isOn = (editor: Editor, format: Format) => editor.isActive(names[format])

export const commands: Record<Format, (editor: Editor) => unknown> = {
  bold: editor => editor.chain().focus().toggleBold().run(),
  italic: editor => editor.chain().focus().toggleItalic().run(),
  strike: editor => editor.chain().focus().toggleStrike().run(),
  bullets: editor => editor.chain().focus().toggleBulletList().run(),
  numbers: editor => editor.chain().focus().toggleOrderedList().run(),
  quote: editor => editor.chain().focus().toggleBlockquote().run(),
  code: editor => editor.chain().focus().toggleCode().run(),
  codeBlock: editor => editor.chain().focus().toggleCodeBlock().run(),
}
