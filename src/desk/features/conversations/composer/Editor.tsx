import { Placeholder } from '@tiptap/extension-placeholder'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { EditorCommand, EditorHandle } from './lazyEditor'
import type { SendKey } from './useComposer'

type EditorProps = {
  ref?: Ref<EditorHandle>
  label: string
  placeholder: string
  html: string
  autoFocus: boolean
  onChange: (html: string) => void
  onFiles: (files: File[]) => void
  onSend: (key: SendKey) => void
}

/* What an email can carry: no headings, code or rules. */
const kit = StarterKit.configure({
  heading: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  link: { openOnClick: false },
})

export default function Editor({ ref, label, placeholder, html, autoFocus, onChange, onFiles, onSend }: EditorProps) {
  const latest = useRef({ label, placeholder, onChange, onFiles, onSend })
  latest.current = { label, placeholder, onChange, onFiles, onSend }

  const editor = useEditor({
    extensions: [kit, Placeholder.configure({ placeholder: () => latest.current.placeholder })],
    content: html,
    injectCSS: false,
    editorProps: {
      attributes: () => ({
        class: 'composer__text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': latest.current.label,
        dir: 'auto',
      }),
      handlePaste: (_, event) => takeFiles(event.clipboardData),
      // The composer takes files wherever they are dropped on it; here they must not become text.
      handleDrop: (_, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      handleKeyDown: (_, event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
        latest.current.onSend(event.shiftKey ? 'plain' : 'shown')
        return true
      },
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(changed.isEmpty ? '' : changed.getHTML()),
  })

  function takeFiles(from: DataTransfer | null) {
    const files = [...(from?.files ?? [])]
    if (files.length === 0) return false
    latest.current.onFiles(files)
    return true
  }

  // The words around the text change with its kind; the text and the caret stay.
  useEffect(() => {
    if (isMounted(editor)) editor.view.dispatch(editor.state.tr)
  }, [editor, label, placeholder])

  // At once, not in the next frame as the editor's own command does: a letter typed in between would act on the conversation.
  useEffect(() => {
    if (autoFocus && isMounted(editor)) editor.view.focus()
  }, [editor, autoFocus])

  useImperativeHandle(
    ref,
    () => ({
      focus: () => isMounted(editor) && editor.commands.focus('end'),
      run: command => isMounted(editor) && commands[command](editor),
    }),
    [editor],
  )

  return <EditorContent editor={editor} />
}

type TipTap = NonNullable<ReturnType<typeof useEditor>>

/** On a slow machine TipTap gives an editor up between its first drawing and its effects, and makes another: touching the old one's view throws. */
const isMounted = (editor: TipTap | null): editor is TipTap => editor !== null && !editor.isDestroyed

const commands: Record<EditorCommand, (editor: TipTap) => void> = {
  bold: editor => editor.chain().focus().toggleBold().run(),
  italic: editor => editor.chain().focus().toggleItalic().run(),
  bullets: editor => editor.chain().focus().toggleBulletList().run(),
  numbers: editor => editor.chain().focus().toggleOrderedList().run(),
}
