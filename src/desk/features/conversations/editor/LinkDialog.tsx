import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Dialog } from '~/kit/Dialog'
import { TextField } from '~/kit/TextField'
import { asAddress } from './linkAddress'

/** The address of a link and the words that carry it. */
export default function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useId()
  const [before] = useState(() => linkAt(editor))
  const [address, setAddress] = useState(before.href)
  const [words, setWords] = useState(before.words)
  const href = asAddress(address)

  function close() {
    onClose()
    editor.commands.focus()
  }

  function save(event: FormEvent) {
    event.preventDefault()
    if (!href) return
    const marks = [{ type: 'link', attrs: { href } }]
    editor
      .chain()
      .setTextSelection(before.at)
      .insertContent({ type: 'text', text: words || address.trim(), marks })
      .unsetMark('link')
      .run()
    close()
  }

  function remove() {
    editor.chain().setTextSelection(before.at).unsetLink().run()
    close()
  }

  return (
    <Dialog
      title={t('composer.link')}
      isOpen
      onClose={close}
      foot={
        <>
          {before.href && <Button onPress={remove}>{t('composer.removeLink')}</Button>}
          <Button className="push" onPress={close}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={form}>
            {before.href ? t('composer.changeLink') : t('composer.addLink')}
          </Button>
        </>
      }
    >
      <form id={form} className="stack dialog__form" onSubmit={save}>
        <TextField
          label={t('composer.linkAddress')}
          value={address}
          onChange={setAddress}
          inputMode="url"
          autoComplete="off"
          error={href ? undefined : t('composer.notLink')}
          autoFocus
        />
        <TextField label={t('composer.linkWords')} value={words} onChange={setWords} />
      </form>
    </Dialog>
  )
}

/** The link the caret stands in, whole, or what is selected. */
function linkAt(editor: Editor) {
  const href = String(editor.getAttributes('link').href ?? '')
  if (href) editor.commands.extendMarkRange('link')
  const { from, to } = editor.state.selection
  return { href, words: editor.state.doc.textBetween(from, to, ' '), at: { from, to } }
}
