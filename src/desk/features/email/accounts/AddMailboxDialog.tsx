import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import { brandsQuery } from '~/features/brands/queries'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'
import { isMailAddress } from '~/shared/validAddress'

export function AddMailboxDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const [key] = useState(newKey)
  const brands = useQuery(brandsQuery).data ?? []
  const [chosen, setChosen] = useState('')
  const brand = chosen || brands[0]?.id || ''
  const form = useForm({ address: '', name: '' }, values => ({
    ...(isMailAddress(values.address) ? {} : { address: t('composer.notAddress') }),
    ...(values.name.trim() ? {} : { name: t('accounts.nameMissing') }),
  }))
  const add = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/v1/mailboxes', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...form.values, brand },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['email'] })
      onClose()
    },
    onError: form.refuse,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (brand && Object.keys(form.errors).length === 0) add.mutate()
  }
  return (
    <Dialog
      title={t('accounts.add')}
      isOpen
      onClose={onClose}
      isBusy={add.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={add.isPending}>
            {t('accounts.add')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <TextField label={t('accounts.address')} type="email" autoFocus {...form.field('address')} />
        <TextField label={t('accounts.name')} {...form.field('name')} />
        {brands.length > 1 && (
          <Select
            label={t('accounts.brand')}
            value={brand}
            onChange={setChosen}
            choices={brands.map(({ id, name }) => ({ key: id, label: name }))}
          />
        )}
      </form>
    </Dialog>
  )
}
