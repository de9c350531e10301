import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextField } from '~/kit/TextField'
import { problemText } from '~/shared/tellProblem'
import { DoorPage } from './DoorPage'

export function AskResetPage() {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const send = useMutation({ mutationFn: () => ask(api.POST('/api/v1/password-resets', { body: { email } })) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (email) send.mutate()
  }
  return (
    <DoorPage
      title={t('session.resetTitle')}
      lead={t('session.resetLead')}
      foot={<Link to="/sign-in">{t('session.backToSignIn')}</Link>}
    >
      {send.isError && <Callout tone="danger">{problemText(send.error)}</Callout>}
      {send.isSuccess ? (
        <Callout tone="success">{t('session.linkSent', { email })}</Callout>
      ) : (
        <form className="stack" onSubmit={submit} noValidate>
          <TextField
            label={t('session.email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            autoFocus
            error={email ? undefined : t('session.emailMissing')}
          />
          <Button type="submit" look="primary" size="lg" isPending={send.isPending}>
            {t('session.sendLink')}
          </Button>
        </form>
      )}
    </DoorPage>
  )
}
