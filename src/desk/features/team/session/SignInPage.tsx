import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { codeOf } from '~/api/problem'
import { beginSession } from '~/app/session'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextField } from '~/kit/TextField'
import { problemText } from '~/shared/tellProblem'
import { DoorPage } from './DoorPage'

export function SignInPage() {
  const { t } = useTranslation()
  const { next } = useSearch({ from: '/sign-in' })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn(next)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (email && password) signIn.mutate({ email, password })
  }
  return (
    <DoorPage title={t('session.title')} lead={t('session.lead')} foot={<Link to="/reset">{t('session.forgot')}</Link>}>
      {next && !signIn.isError && <Callout tone="info">{t('session.ended')}</Callout>}
      {signIn.isError && (
        <Callout tone="danger">
          <SignInTrouble error={signIn.error} />
        </Callout>
      )}
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
        <TextField
          label={t('session.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={password ? undefined : t('session.passwordMissing')}
        />
        <Button type="submit" look="primary" size="lg" isPending={signIn.isPending}>
          {t('session.signIn')}
        </Button>
      </form>
    </DoorPage>
  )
}

function useSignIn(next: string | undefined) {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => ask(api.POST('/api/v1/sessions', { body })),
    onSuccess: async me => {
      await beginSession(me)
      await navigate({ href: next ?? '/' })
    },
  })
}

function SignInTrouble({ error }: { error: Error }) {
  const { t } = useTranslation()
  const words: Record<string, string> = { wrong_sign_in: t('session.wrong'), rate_limited: t('session.tooMany') }
  return words[codeOf(error)] ?? problemText(error)
}
