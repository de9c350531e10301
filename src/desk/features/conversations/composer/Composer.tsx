import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { ActionsOfDraft, ComposerMacros, MacrosButton } from '~/features/macros/ComposerMacros'
import { macrosWanted } from '~/features/macros/wanted'
import { Segmented } from '~/kit/Segmented'
import { ComposerCallouts } from './ComposerCallouts'
import { ComposerFiles } from './ComposerFiles'
import { ComposerFoot } from './ComposerFoot'
import { beside } from './draft'
import { Editor, type EditorHandle } from './lazyEditor'
import { Recipients } from './Recipients'
import { Signature } from './Signature'
import { useComposer } from './useComposer'
import { useComposerKeys } from './useComposerKeys'
import { useFileDrop } from './useFileDrop'
import { useTools } from './useTools'

/** Where an answer or a note is written. What stands in it is never lost and never sent by itself. */
export function Composer({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const composer = useComposer(conversation)
  const { draft, update, uploads, sending, edition } = composer
  const [editor, setEditor] = useState<EditorHandle | null>(null)
  useComposerKeys(editor !== null, kind => {
    if (sending.isWaiting) return
    update({ kind })
    editor?.focus()
  })
  const [hasTools, showTools] = useTools()
  const drop = useFileDrop(files => {
    if (!editor?.takeDropped(files)) uploads.add(files)
  })
  const isNote = draft.kind === 'note'
  const name = conversation.customer.name.split(' ')[0] ?? conversation.customer.name

  return (
    <>
      <ComposerMacros
        conversation={conversation.id}
        onChange={update}
        onInsert={html => (editor ? editor.insert(html) : update(current => ({ html: current.html + html })))}
      />
      <ComposerCallouts conversation={conversation} composer={composer} onFind={words => editor?.select(words)} />
      <section
        className={`composer ${isNote ? 'composer--note' : ''}`}
        inert={sending.isWaiting}
        aria-label={t('composer.area')}
        {...drop}
      >
        <div className="composer__head">
          <Segmented
            label={t('composer.type')}
            value={draft.kind}
            onChange={kind => update({ kind })}
            choices={[
              { key: 'reply', label: t('composer.reply'), icon: 'reply' },
              { key: 'note', label: t('composer.note'), icon: 'lock' },
            ]}
          />
          {!isNote && <Recipients conversation={conversation} draft={draft} onChange={update} />}
          <MacrosButton />
        </div>
        <Suspense fallback={<div className="composer__text meta">{t('composer.loading')}</div>}>
          <Editor
            key={edition.number}
            autoFocus={edition.isWritten}
            ref={setEditor}
            label={isNote ? t('composer.note') : t('composer.message')}
            placeholder={isNote ? t('composer.writeNote') : t('composer.writeReply', { name })}
            html={draft.html}
            onChange={html => update({ html })}
            hasTools={hasTools}
            mayMention={isNote}
            onFiles={uploads.add}
            onPicture={uploads.addPicture}
            onSend={sending.byKey}
            onMacro={() => macrosWanted.set(true)}
          />
        </Suspense>
        {!isNote && <Signature conversation={conversation} />}
        <ComposerFiles files={beside(draft.attachments)} uploads={uploads} onRemove={composer.removeFile} />
        <ActionsOfDraft actions={draft.actions} onChange={actions => update({ actions })} />
        <ComposerFoot conversation={conversation} composer={composer} hasTools={hasTools} onTools={showTools} />
      </section>
    </>
  )
}
