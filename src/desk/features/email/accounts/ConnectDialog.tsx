import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { ImapAccount, Mailbox } from '~/api/types'
import { mailboxServerQuery } from '~/features/sending/queries'
import { TestOutcome } from '~/features/settings/installation/TestOutcome'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Segmented } from '~/kit/Segmented'
import { Switch } from '~/kit/Switch'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { useForm } from '~/shared/useForm'
import { OauthFields } from './OauthFields'
import { lacksOf, outgoingOf, type Provider, presetOf, providerOf, providers, settingsOf, valuesOf } from './presets'
import { ServerFields } from './ServerFields'

type ConnectDialogProps = { mailbox: Mailbox; account: ImapAccount | null; onClose: () => void }

/** Where a mailbox's mail lies: one's provider fills in what it can, and a test says which step fails. */
export function ConnectDialog({ mailbox, account, onClose }: ConnectDialogProps) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const [provider, setProvider] = useState<Provider>(providerOf(account))
  const [markSeen, setMarkSeen] = useState(account?.markSeen ?? false)
  const [sendsToo, setSendsToo] = useState<boolean | null>(null)
  const server = useQuery(mailboxServerQuery(mailbox.id)).data
  const form = useForm(valuesOf(account, mailbox.address), values =>
    Object.fromEntries(Object.entries(lacksOf(values)).map(([name, word]) => [name, t(`accounts.${word}`)])),
  )
  const path = { path: { id: mailbox.id } }
  const outgoing = form.values.signIn === 'oauth2' ? outgoingOf(provider) : null
  const isSentToo = sendsToo ?? server === null
  const body = () => settingsOf(form.values, markSeen)
  const isWhole = Object.keys(form.errors).length === 0
  const test = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/mailboxes/{id}/imap/test', { params: path, body: body() })),
  })
  const store = async () => {
    await ask(
      api.PUT('/api/v1/mailboxes/{id}/imap', {
        params: path,
        body: { settings: body(), version: account?.version ?? null },
      }),
    )
    if (outgoing && isSentToo) {
      const { username, signIn } = body()
      await ask(api.PUT('/api/v1/mailboxes/{id}/outgoing', { params: path, body: { ...outgoing, username, signIn } }))
    }
  }
  const save = useMutation({
    mutationFn: store,
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['email'] })
      await cache.invalidateQueries({ queryKey: ['onboarding'] })
      toast(t('common.saved'))
      onClose()
    },
    onError: form.refuse,
  })
  const choose = (chosen: Provider) => {
    setProvider(chosen)
    form.setValues({ ...form.values, ...presetOf(chosen) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) save.mutate()
  }
  return (
    <Dialog
      title={t('accounts.connectTitle', { address: mailbox.address })}
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <>
          <Button isDisabled={!isWhole} isPending={test.isPending} onPress={() => test.mutate()}>
            {t('accounts.test')}
          </Button>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={save.isPending}>
            {t('accounts.save')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <Segmented
          label={t('accounts.provider')}
          value={provider}
          onChange={choose}
          choices={providers.map(key => ({ key, label: t(`accounts.providers.${key}`) }))}
        />
        <ServerFields
          field={form.field}
          values={form.values}
          onChange={change => form.setValues({ ...form.values, ...change })}
          provider={provider}
          hasPassword={account?.hasPassword ?? false}
          folders={test.data?.folders.map(folder => folder.path) ?? []}
        />
        {form.values.signIn === 'oauth2' && <OauthFields mailbox={mailbox.id} provider={provider} store={store} />}
        <Switch
          label={t('accounts.markSeen')}
          hint={t('accounts.markSeenHint')}
          isOn={markSeen}
          onChange={setMarkSeen}
        />
        {outgoing && (
          <Switch
            label={t('accounts.sendToo')}
            hint={t('accounts.sendTooHint', { host: outgoing.host })}
            isOn={isSentToo}
            onChange={setSendsToo}
          />
        )}
        {!account && <p className="hint">{t('accounts.fromNowOn')}</p>}
        {test.isError && <Callout tone="danger">{problemText(test.error)}</Callout>}
        {test.data && (
          <TestOutcome
            isOk={test.data.ok}
            fine={t('accounts.testFine', { count: test.data.messages ?? 0 })}
            trouble={t(`accounts.failures.${test.data.step}`)}
            detail={test.data.detail}
          />
        )}
      </form>
    </Dialog>
  )
}
