import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Role } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { CopyField } from '~/kit/CopyField'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'
import { roles } from '../agents/roles'
import { tokensKey } from './tokensKey'

/** First a name and a role, then the token, which is shown this once. */
export function AddTokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const [role, setRole] = useState<Role>('agent')
  const form = useForm({ name: '' }, values => (values.name.trim() ? {} : { name: t('settings.nameMissing') }))
  const add = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/tokens', { body: { name: form.values.name.trim(), role } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: tokensKey }),
    onError: form.refuse,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.errors.name) add.mutate()
  }
  const made = add.data
  return (
    <Dialog
      title={made ? t('team.tokens.madeTitle') : t('team.tokens.add')}
      isOpen
      onClose={onClose}
      isBusy={add.isPending}
      foot={
        made ? (
          <Button look="primary" className="push" onPress={onClose}>
            {t('team.done')}
          </Button>
        ) : (
          <Button look="primary" className="push" type="submit" form={formId} isPending={add.isPending}>
            {t('team.tokens.make')}
          </Button>
        )
      }
    >
      {made ? (
        <div className="stack dialog__form">
          <CopyField label={t('team.tokens.token')} text={made.token} />
          <Callout tone="warning">{t('team.tokens.once')}</Callout>
        </div>
      ) : (
        <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
          {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
          <TextField label={t('team.tokens.name')} hint={t('team.tokens.nameHint')} autoFocus {...form.field('name')} />
          <Select
            label={t('team.role')}
            value={role}
            onChange={setRole}
            choices={roles.map(name => ({ key: name, label: t(`team.roles.${name}`) }))}
          />
        </form>
      )}
    </Dialog>
  )
}
