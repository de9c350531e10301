import type { Editor } from '@tiptap/core'

/** Selects the words where they stand in one paragraph, also when only a part of them is bold. */
export function selectWords(editor: Editor, words: string) {
  let found: { from: number; to: number } | null = null
  editor.state.doc.descendants((node, at) => {
    if (found || !node.isTextblock) return !found
    const start = node.textBetween(0, node.content.size, '\n', '\n').indexOf(words)
    if (start >= 0) found = { from: at + 1 + start, to: at + 1 + start + words.length }
    return false
  })
  const chain = editor.chain()
  if (found) chain.setTextSelection(found).scrollIntoView()
  chain.focus().run()
}
