import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import type { FileRef, Macro } from '~/api/types'
import { useCan } from '~/app/session'
import { ComposerFiles } from '~/features/conversations/composer/ComposerFiles'
import { beside, leaving } from '~/features/conversations/composer/draft'
import { useUploads } from '~/features/conversations/composer/useUploads'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Switch } from '~/kit/Switch'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'
import { ActFields } from './ActFields'
import { macrosQuery } from './queries'
import { StepFields } from './StepFields'
import { type MacroBody, useMacros } from './useMacros'

type Step = MacroBody['steps'][number]
type Draft = Pick<MacroBody, 'isShared' | 'actions'> & { steps: (Step & { key: number })[]; attachments: FileRef[] }

const mostSteps = 20
const emptyStep: Step = { title: '', guidance: '', html: '' }

/** What a macro is called, who has it, its words step by step, and what is done when they are sent. */
export function MacroDialog({ saved, onClose }: { saved: Macro | null; onClose: () => void }) {
  const { t } = useTranslation()
  const formId = useId()
  const mayShare = useCan('macros.share')
  const folders = [...new Set((useQuery(macrosQuery).data ?? []).map(({ folder }) => folder).filter(Boolean))]
  const [draft, setDraft] = useState<Draft>(() => ({
    isShared: saved?.isShared ?? false,
    actions: saved?.actions ?? [],
    attachments: saved?.attachments ?? [],
    steps: (saved?.steps.length ? saved.steps : [emptyStep]).map((step, key) => ({ ...step, key })),
  }))
  const set = (change: Partial<Draft>) => setDraft(now => ({ ...now, ...change }))
  const uploads = useUploads(file => setDraft(now => ({ ...now, attachments: [...now.attachments, file] })))
  const [isAsked, setIsAsked] = useState(false)
  const form = useForm({ name: saved?.name ?? '', folder: saved?.folder ?? '' }, ({ name }) =>
    name.trim() ? {} : { name: t('settings.nameMissing') },
  )
  const { save } = useMacros()
  const html = draft.steps.map(step => step.html).join('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (form.errors.name || uploads.isBusy) return
    const body = {
      name: form.values.name.trim(),
      folder: form.values.folder.trim(),
      isShared: draft.isShared,
      steps: draft.steps.map(({ key: _, ...step }) => step),
      attachments: leaving({ html, attachments: draft.attachments }).map(file => file.id),
      actions: draft.actions,
    }
    save.mutate({ saved, body }, { onSuccess: onClose, onError: form.refuse })
  }
  const change = (key: number, changed: Partial<Step>) =>
    setDraft(now => ({ ...now, steps: now.steps.map(step => (step.key === key ? { ...step, ...changed } : step)) }))
  const move = (at: number, by: number) => {
    const steps = [...draft.steps]
    steps.splice(at + by, 0, ...steps.splice(at, 1))
    set({ steps })
  }
  return (
    <Dialog
      title={saved ? t('macros.editOf', { name: saved.name }) : t('macros.add')}
      className="dialog--macro"
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={save.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <div className="macro-names">
          <TextField label={t('macros.name')} maxLength={80} autoFocus {...form.field('name')} isRefused={isAsked} />
          <TextField
            label={t('macros.folder')}
            hint={folders.length > 0 ? t('macros.folders', { names: folders.join(', ') }) : t('macros.folderHint')}
            maxLength={80}
            {...form.field('folder')}
          />
        </div>
        {draft.steps.map((step, at) => (
          <StepFields
            key={step.key}
            step={step}
            at={at}
            count={draft.steps.length}
            uploads={uploads}
            onChange={changed => change(step.key, changed)}
            onMove={by => move(at, by)}
            onRemove={() => set({ steps: draft.steps.filter(one => one !== step) })}
          />
        ))}
        {draft.steps.length < mostSteps && (
          <span>
            <Button
              look="ghost"
              icon="plus"
              onPress={() =>
                set({
                  steps: [...draft.steps, { ...emptyStep, key: Math.max(...draft.steps.map(one => one.key)) + 1 }],
                })
              }
            >
              {t('macros.addStep')}
            </Button>
          </span>
        )}
        <div className="stack stack--xs">
          <span className="label">{t('macros.files')}</span>
          <ComposerFiles
            files={beside(draft.attachments)}
            uploads={uploads}
            onRemove={id => set({ attachments: draft.attachments.filter(file => file.id !== id) })}
          />
          <span>
            <FileTrigger allowsMultiple onSelect={files => uploads.add([...(files ?? [])])}>
              <Button size="sm" icon="paperclip">
                {t('composer.attach')}
              </Button>
            </FileTrigger>
          </span>
        </div>
        <ActFields actions={draft.actions} onChange={actions => set({ actions })} />
        {mayShare && (
          <Switch
            label={t('macros.shared')}
            hint={t('macros.sharedHint')}
            isOn={draft.isShared}
            onChange={isShared => set({ isShared })}
          />
        )}
      </form>
    </Dialog>
  )
}
