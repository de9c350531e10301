import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Mailbox, MailboxServer } from '~/api/types'
import { useMe } from '~/app/session'
import { OutgoingFields } from '~/features/email/OutgoingFields'
import { OutgoingTestButton } from '~/features/email/OutgoingTestButton'
import { outgoingBodyWithRate, outgoingLacks, outgoingValues } from '~/features/email/outgoing'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { toast } from '~/kit/toasts'
import { useForm } from '~/shared/useForm'
import { mailboxServerQuery } from './queries'

type MailboxServerDialogProps = { mailbox: Mailbox; title: string; known: MailboxServer | null; onClose: () => void }

export function MailboxServerDialog({ mailbox, title, known, onClose }: MailboxServerDialogProps) {
  const { t } = useTranslation()
  const me = useMe()
  const formId = useId()
  const form = useForm(outgoingValues(known), values =>
    Object.fromEntries(Object.entries(outgoingLacks(values)).map(([name, word]) => [name, t(`email.${word}`)])),
  )
  const params = { path: { id: mailbox.id } }
  const save = useServerChange(mailbox, form.refuse, onClose, () =>
    ask(
      api.PUT('/api/v1/mailboxes/{id}/outgoing', {
        params,
        body: { ...outgoingBodyWithRate(form.values), signIn: form.values.signIn },
      }),
    ),
  )
  const forget = useServerChange(mailbox, form.refuse, onClose, () =>
    ask(api.DELETE('/api/v1/mailboxes/{id}/outgoing', { params })),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(form.errors).length === 0) save.mutate()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      isBusy={save.isPending || forget.isPending}
      foot={
        <>
          {known && (
            <Button look="ghost" onPress={() => forget.mutate()} isPending={forget.isPending}>
              {t('sending.forget')}
            </Button>
          )}
          <Button look="primary" className="push" type="submit" form={formId} isPending={save.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <OutgoingFields
          field={form.field}
          values={form.values}
          onChange={change => form.setValues({ ...form.values, ...change })}
          hasPassword={known?.hasPassword}
          hasRate
          mayUseGrant
        />
        {known && (
          <OutgoingTestButton
            to={me.account.email}
            isDisabled={form.isDirty}
            test={to => ask(api.POST('/api/v1/mailboxes/{id}/outgoing/test', { params, body: { to } }))}
          />
        )}
      </form>
    </Dialog>
  )
}

function useServerChange<T>(
  mailbox: Mailbox,
  refuse: (error: unknown) => void,
  onDone: () => void,
  change: () => Promise<T>,
) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: mailboxServerQuery(mailbox.id).queryKey })
      toast(t('common.saved'))
      onDone()
    },
    onError: refuse,
  })
}
