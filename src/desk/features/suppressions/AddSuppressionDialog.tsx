import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { useForm } from '~/shared/useForm'
import { isMailAddress } from '~/shared/validAddress'
import { suppressionsKey } from './queries'

const causes = ['by-hand', 'complained'] as const

export function AddSuppressionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const [cause, setCause] = useState<(typeof causes)[number]>('by-hand')
  const form = useForm({ address: '', detail: '' }, ({ address }) =>
    isMailAddress(address.trim()) ? {} : { address: t('suppressions.notAddress') },
  )
  const address = form.values.address.trim()
  const add = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/v1/email/suppressions', { body: { address, cause, detail: form.values.detail.trim() || null } }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: suppressionsKey })
      toast(t('suppressions.added', { address }))
      onClose()
    },
    onError: form.refuse,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.errors.address) add.mutate()
  }
  return (
    <Dialog
      title={t('suppressions.add')}
      isOpen
      onClose={onClose}
      isBusy={add.isPending}
      foot={
        <Button look="primary" className="push" type="submit" form={formId} isPending={add.isPending}>
          {t('suppressions.add')}
        </Button>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <TextField label={t('suppressions.address')} type="email" autoFocus {...form.field('address')} />
        <Select
          label={t('suppressions.cause')}
          value={cause}
          onChange={setCause}
          choices={causes.map(key => ({ key, label: t(`suppressions.causes.${key}`) }))}
        />
        <TextField
          label={t('suppressions.detail')}
          hint={t('suppressions.detailHint')}
          maxLength={500}
          {...form.field('detail')}
        />
      </form>
    </Dialog>
  )
}
