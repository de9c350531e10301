import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Mailbox } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Switch } from '~/kit/Switch'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { useForm } from '~/shared/useForm'
import { isMailAddress } from '~/shared/validAddress'
import { mailboxesQuery } from '../queries'

/** What a mailbox is called, where it is written to, what it takes and how it sends. */
export function MailboxDialog({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const { id, address, name, version } = mailbox
  const [catchesAll, setCatchesAll] = useState(mailbox.catchesAll)
  const [hasPlainSender, setPlainSender] = useState(mailbox.hasPlainSender)
  const form = useForm({ address, name }, values => ({
    ...(isMailAddress(values.address) ? {} : { address: t('composer.notAddress') }),
    ...(values.name.trim() ? {} : { name: t('accounts.nameMissing') }),
  }))
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/api/v1/mailboxes/{id}', {
          params: { path: { id } },
          body: { ...form.values, catchesAll, hasPlainSender, version },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['email'] })
      toast(t('common.saved'))
      onClose()
    },
    onError: async error => {
      form.refuse(error)
      await cache.invalidateQueries({ queryKey: mailboxesQuery.queryKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(form.errors).length === 0) save.mutate()
  }
  const domain = form.values.address.split('@')[1] || address.split('@')[1]
  return (
    <Dialog
      title={t('accounts.mailboxTitle', { address })}
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
        <TextField
          label={t('accounts.address')}
          type="email"
          hint={t('accounts.addressHint')}
          {...form.field('address')}
        />
        <TextField label={t('accounts.name')} {...form.field('name')} />
        <Switch
          label={t('accounts.catchAll', { domain })}
          hint={t('accounts.catchAllHint')}
          isOn={catchesAll}
          onChange={setCatchesAll}
        />
        <Switch
          label={t('accounts.plainSender')}
          hint={t('accounts.plainSenderHint')}
          isOn={hasPlainSender}
          onChange={setPlainSender}
        />
      </form>
    </Dialog>
  )
}
