import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import type { Role } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'
import { isMailAddress } from '~/shared/validAddress'
import { agentsQuery } from '../queries'
import type { NewLink } from './LinkDialog'
import { roles } from './roles'

type AddAgentDialogProps = { onClose: () => void; onAdded: (link: NewLink) => void }

export function AddAgentDialog({ onClose, onAdded }: AddAgentDialogProps) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const [key] = useState(newKey)
  const [role, setRole] = useState<Role>('agent')
  const form = useForm({ name: '', email: '' }, values => ({
    ...(values.name.trim() ? {} : { name: t('team.nameMissing') }),
    ...(isMailAddress(values.email) ? {} : { email: t('composer.notAddress') }),
  }))
  const add = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/v1/agents', { params: { header: { 'Idempotency-Key': key } }, body: { ...form.values, role } }),
      ),
    onSuccess: async ({ agent, link, mailed }) => {
      await cache.invalidateQueries({ queryKey: agentsQuery.queryKey })
      onAdded({ name: agent.name, link, mailed })
    },
    onError: form.refuse,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(form.errors).length === 0 || add.isError) add.mutate()
  }
  return (
    <Dialog
      title={t('team.add')}
      isOpen
      onClose={onClose}
      isBusy={add.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={add.isPending}>
            {t('team.addButton')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <TextField label={t('team.name')} autoFocus {...form.field('name')} />
        <TextField label={t('session.email')} type="email" {...form.field('email')} />
        <Select
          label={t('team.role')}
          value={role}
          onChange={setRole}
          choices={roles.map(name => ({ key: name, label: t(`team.roles.${name}`) }))}
        />
        <p className="hint">{t(`team.roleHints.${role}`)}</p>
      </form>
    </Dialog>
  )
}
