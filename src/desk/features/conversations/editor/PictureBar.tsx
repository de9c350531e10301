import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '~/kit/IconButton'
import { resize } from './Picture'

/** What can be done with the selected picture, reached with Tab from the text. */
export default function PictureBar({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const picture = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      now.isActive('image') ? { alt: String(now.getAttributes('image').alt ?? '') } : null,
  })
  if (!picture) return null
  return (
    <fieldset className="row picture-bar" aria-label={t('composer.picture')}>
      <label className="row grow">
        <span className="meta">{t('composer.alt')}</span>
        <input
          className="input input--sm grow"
          value={picture.alt}
          placeholder={t('composer.altHint')}
          onChange={event => editor.commands.updateAttributes('image', { alt: event.target.value })}
        />
      </label>
      <IconButton
        icon="minus"
        size="sm"
        keys="-"
        label={t('composer.smaller')}
        onPress={() => resize(editor, 1 / 1.2)}
      />
      <IconButton icon="plus" size="sm" keys="+" label={t('composer.larger')} onPress={() => resize(editor, 1.2)} />
      <IconButton
        icon="x"
        size="sm"
        label={t('composer.removePicture')}
        onPress={() => editor.chain().focus().deleteSelection().run()}
      />
    </fieldset>
  )
}
