import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'

const DAYS = 90

/** Three months are what most people look for. */
const usualDay = () => new Date(Date.now() - DAYS * 86_400_000).toISOString().slice(0, 10)

export function BackfillDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const form = useForm({ since: usualDay() }, () => ({}))
  const start = useMutation({
    mutationFn: () =>
      ask(api.PUT('/api/v1/mailboxes/{id}/imap/backfill', { params: { path: { id } }, body: form.values })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['email'] })
      onClose()
    },
    onError: form.refuse,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.values.since) start.mutate()
  }
  return (
    <Dialog
      title={t('accounts.backfill')}
      isOpen
      onClose={onClose}
      isBusy={start.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={start.isPending}>
            {t('accounts.backfillStart')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <p>{t('accounts.backfillText')}</p>
        <TextField label={t('accounts.backfillSince')} type="date" autoFocus {...form.field('since')} />
      </form>
    </Dialog>
  )
}
