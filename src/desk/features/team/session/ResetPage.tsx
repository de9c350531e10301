import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Callout } from '~/kit/Callout'
import { problemText } from '~/shared/tellProblem'
import { DeadLink } from './DeadLink'
import { DoorPage } from './DoorPage'
import { PasswordForm } from './PasswordForm'

export function ResetPage() {
  const { t } = useTranslation()
  const { token } = useParams({ from: '/reset/$token' })
  const path = { params: { path: { token } } }
  const reset = useQuery({
    queryKey: ['reset', token],
    queryFn: () => ask(api.GET('/api/v1/password-resets/{token}', path)),
  })
  const set = useMutation({
    mutationFn: (password: string) => ask(api.PUT('/api/v1/password-resets/{token}', { ...path, body: { password } })),
  })

  if (reset.isError)
    return <DeadLink text={t('session.resetDeadText')} action={<Link to="/reset">{t('session.askAgain')}</Link>} />
  if (set.isSuccess) {
    return (
      <DoorPage title={t('session.passwordSet')}>
        <Link className="btn btn--primary btn--lg" to="/sign-in">
          {t('session.signIn')}
        </Link>
      </DoorPage>
    )
  }
  return (
    <DoorPage title={t('session.resetTitle')} lead={reset.data && t('session.forAccount', { email: reset.data.email })}>
      {set.isError && <Callout tone="danger">{problemText(set.error)}</Callout>}
      <PasswordForm button={t('session.setPassword')} isBusy={set.isPending} onSubmit={set.mutate} />
    </DoorPage>
  )
}
