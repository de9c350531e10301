import { Placeholder } from '@tiptap/extension-placeholder'
import { EditorContent, useEditor } from '@tiptap/react'
import { lazy, type Ref, Suspense, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { FileRef } from '~/api/types'
import { kit } from '../editor/kit'
import { MentionList } from '../editor/MentionList'
import { Picture } from '../editor/Picture'
import { cleanPaste, hasText } from '../editor/pasted'
import { selectWords } from '../editor/selectWords'
import { useMentions } from '../editor/useMentions'
import { usePictures } from '../editor/usePictures'
import type { EditorHandle } from './lazyEditor'
import type { SendKey } from './useComposer'

/* One can write before they have come. */
const FormatBar = lazy(() => import('../editor/FormatBar'))
const PictureBar = lazy(() => import('../editor/PictureBar'))
const LinkDialog = lazy(() => import('../editor/LinkDialog'))

type EditorProps = {
  ref?: Ref<EditorHandle>
  label: string
  placeholder: string
  html: string
  autoFocus: boolean
  hasTools: boolean
  /** In notes, which only colleagues read. */
  mayMention: boolean
  onChange: (html: string) => void
  onFiles: (files: File[]) => void
  /** Takes a picture that stands in the text, and calls back once it is stored. */
  onPicture: (file: File, put: (stored: FileRef) => void) => void
  onSend: (key: SendKey) => void
  /** `/` where nothing stands yet. */
  onMacro?: () => void
}

export default function Editor(props: EditorProps) {
  const { ref, label, placeholder, html, autoFocus, hasTools } = props
  const latest = useRef(props)
  latest.current = props
  const [isLinking, setIsLinking] = useState(false)

  const mentions = useMentions(() => latest.current.mayMention)

  const editor = useEditor({
    extensions: [
      ...kit,
      Picture,
      mentions.extension,
      Placeholder.configure({ placeholder: () => latest.current.placeholder }),
    ],
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
      // What the editor itself copied is clean, and knows how it fits.
      transformPastedHTML: pasted => (pasted.includes('data-pm-slice') ? pasted : cleanPaste(pasted)),
      // Office puts a picture of the words beside the words.
      handlePaste: (_, event) =>
        !hasText(event.clipboardData?.getData('text/html') ?? '') &&
        pictures.take([...(event.clipboardData?.files ?? [])]),
      // The composer takes files wherever they are dropped on it; here they must not become text.
      handleDrop: (view, event) => (event.dataTransfer?.files.length ?? 0) > 0 && pictures.dropped(view, event),
      handleKeyDown: (view, event) => {
        const { onMacro } = latest.current
        if (event.key === '/' && onMacro && view.state.selection.$from.parent.content.size === 0) {
          event.preventDefault()
          // What is typed ahead is meant for the search, not for the customer.
          view.dom.blur()
          onMacro()
          return true
        }
        if (!(event.ctrlKey || event.metaKey)) return false
        if (event.key.toLowerCase() === 'k') setIsLinking(true)
        else if (event.key === 'Enter') latest.current.onSend(event.shiftKey ? 'plain' : 'shown')
        else return false
        event.preventDefault()
        return true
      },
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(changed.isEmpty ? '' : changed.getHTML()),
  })
  const pictures = usePictures(() => (isMounted(editor) ? editor : null), latest)

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
      // Once what opened it has given the focus back.
      insert: words =>
        setTimeout(() => isMounted(editor) && editor.chain().focus().insertContent(words).run(), afterDialog),
      select: words => isMounted(editor) && selectWords(editor, words),
      takeDropped: pictures.takeDropped,
    }),
    [editor, pictures.takeDropped],
  )

  return (
    <>
      {hasTools && (
        <Suspense fallback={<div className="format-bar" />}>
          {isMounted(editor) && <FormatBar editor={editor} onLink={() => setIsLinking(true)} />}
        </Suspense>
      )}
      <EditorContent editor={editor} />
      <Suspense>{isMounted(editor) && <PictureBar editor={editor} />}</Suspense>
      {mentions.shown && isMounted(editor) && <MentionList shown={mentions.shown} text={editor.view.dom} />}
      {isLinking && isMounted(editor) && (
        <Suspense>
          <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />
        </Suspense>
      )}
    </>
  )
}

const afterDialog = 50

type TipTap = NonNullable<ReturnType<typeof useEditor>>

/** On a slow machine TipTap gives an editor up between its first drawing and its effects, and makes another: touching the old one's view throws. */
const isMounted = (editor: TipTap | null): editor is TipTap => editor !== null && !editor.isDestroyed
