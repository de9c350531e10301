import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Mailbox } from '~/api/types'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { Loaded } from '~/shared/Loaded'
import { useForm } from '~/shared/useForm'
import { isMailAddress } from '~/shared/validAddress'
import { mailboxesQuery } from './queries'
import { ReceiptCard } from './receipt/ReceiptCard'

export function MailboxCard() {
  const mailboxes = useQuery(mailboxesQuery)
  return (
    <Loaded query={mailboxes}>
      {known =>
        known.map(mailbox => (
          <Fragment key={mailbox.id}>
            <MailboxForm mailbox={mailbox} />
            <ReceiptCard mailbox={mailbox} />
          </Fragment>
        ))
      }
    </Loaded>
  )
}

function MailboxForm({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { id, address, name, version } = mailbox
  const form = useForm({ address }, values =>
    isMailAddress(values.address) ? {} : { address: t('composer.notAddress') },
  )
  const save = useMutation({
    mutationFn: () =>
      ask(api.PUT('/api/v1/mailboxes/{id}', { params: { path: { id } }, body: { ...form.values, name, version } })),
    onSuccess: saved => {
      cache.setQueryData(mailboxesQuery.queryKey, all => all?.map(known => (known.id === id ? saved : known)))
      form.settle()
      toast(t('common.saved'))
    },
    onError: async error => {
      form.refuse(error)
      await cache.invalidateQueries({ queryKey: mailboxesQuery.queryKey })
    },
  })
  return (
    <SettingsCard
      title={t('email.mailbox')}
      trouble={form.trouble}
      isBusy={save.isPending}
      isClean={!form.isDirty}
      onSave={() => Object.keys(form.errors).length === 0 && save.mutate()}
    >
      <TextField label={t('email.address')} type="email" hint={t('email.addressHint')} {...form.field('address')} />
    </SettingsCard>
  )
}
