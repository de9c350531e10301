import './begin.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { sendersQuery } from '~/features/brands/queries'
import { ComposerFiles } from '~/features/conversations/composer/ComposerFiles'
import { beside } from '~/features/conversations/composer/draft'
import Editor from '~/features/conversations/composer/Editor'
import { RecipientLine } from '~/features/conversations/composer/RecipientLine'
import { useUploads } from '~/features/conversations/composer/useUploads'
import { warningsOf } from '~/features/conversations/composer/warnings'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { preferences } from '~/shared/preferences'
import { problemText } from '~/shared/tellProblem'
import { type Begun, bodyOf, isBlank, keptBegun } from './begun'
import { useBegin } from './useBegin'

const everybody = new Set<string>()

/** Somebody is written to first. What stands here is kept until it is sent or thrown away. */
export default function BeginDialog({ to, onClose }: { to: string[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [begun, setBegun] = useState(() => keptBegun.read(to))
  const [edition, setEdition] = useState(0)
  const [isAsked, setIsAsked] = useState(false)
  const brands = (useQuery(sendersQuery).data ?? []).map(sender => sender.brand)
  const brand = brands.find(({ id }) => id === begun.brand) ?? brands[0]
  const set = (change: Partial<Begun>) =>
    setBegun(now => {
      const next = { ...now, ...change }
      if (isBlank(next)) keptBegun.remove()
      else keptBegun.write(next)
      return next
    })
  const uploads = useUploads(file => setBegun(now => ({ ...now, attachments: [...now.attachments, file] })))
  const done = () => {
    keptBegun.remove()
    onClose()
  }
  const begin = useBegin(done)
  const body = brand ? bodyOf(begun, brand.id, preferences().undoSeconds) : null
  const doubt = isAsked && body ? warningsOf({ ...begun, kind: 'reply' })[0] : undefined

  function send(isSure = false) {
    setIsAsked(true)
    if (!body || uploads.isBusy || begin.isPending) return
    if (isSure || warningsOf({ ...begun, kind: 'reply' }).length === 0) begin.mutate(body)
  }
  function discard() {
    keptBegun.remove()
    setBegun(keptBegun.read([]))
    setEdition(edition + 1)
  }
  return (
    <Dialog
      title={t('begin.title')}
      className="dialog--begin"
      isOpen
      onClose={onClose}
      isBusy={begin.isPending}
      foot={
        <>
          {!isBlank(begun) && (
            <Button look="ghost" icon="trash-2" onPress={discard}>
              {t('begin.discard')}
            </Button>
          )}
          <Button className="push" onPress={onClose}>
            {t('common.close')}
          </Button>
          <Button look="primary" icon="send" isPending={begin.isPending} onPress={() => send()}>
            {t('composer.send')}
          </Button>
        </>
      }
    >
      <div className="stack dialog__form">
        {begin.isError && (
          <Callout tone="danger" title={t('composer.failed')}>
            {`${problemText(begin.error)} ${t('composer.failedText')}`}
          </Callout>
        )}
        {doubt && (
          <Callout
            tone="warning"
            title={t(`composer.doubts.${doubt.kind}`, { words: doubt.words })}
            action={
              <Button size="sm" onPress={() => send(true)}>
                {t('composer.sendAnyway')}
              </Button>
            }
          >
            {t(`composer.doubts.${doubt.kind}Text`)}
          </Callout>
        )}
        {brands.length > 1 && brand && (
          <Select
            label={t('begin.from')}
            value={brand.id}
            onChange={id => set({ brand: id })}
            choices={brands.map(({ id, name }) => ({ key: id, label: name }))}
          />
        )}
        <div className="field">
          <RecipientLine
            label={t('composer.to')}
            addresses={begun.to}
            known={everybody}
            onChange={one => set({ to: one })}
          />
          <RecipientLine label={t('composer.cc')} addresses={begun.cc} known={everybody} onChange={cc => set({ cc })} />
          {isAsked && begun.to.length === 0 && <span className="field__error">{t('composer.noRecipient')}</span>}
        </div>
        <TextField
          label={t('conversation.subject')}
          maxLength={500}
          value={begun.subject}
          onChange={subject => set({ subject })}
          error={begun.subject.trim() === '' ? t('begin.noSubject') : undefined}
          isRefused={isAsked}
        />
        <div className="signature-field">
          <Editor
            key={edition}
            label={t('composer.message')}
            placeholder={t('begin.write')}
            html={begun.html}
            autoFocus={false}
            onChange={html => set({ html })}
            hasTools
            mayMention={false}
            onPicture={uploads.addPicture}
            onFiles={uploads.add}
            onSend={() => send()}
          />
        </div>
        {isAsked && begun.html === '' && <span className="field__error">{t('composer.nothing')}</span>}
        <ComposerFiles
          files={beside(begun.attachments)}
          uploads={uploads}
          onRemove={id => set({ attachments: begun.attachments.filter(file => file.id !== id) })}
        />
        <span>
          <FileTrigger allowsMultiple onSelect={files => uploads.add([...(files ?? [])])}>
            <Button size="sm" icon="paperclip">
              {t('composer.attach')}
            </Button>
          </FileTrigger>
        </span>
      </div>
    </Dialog>
  )
}
