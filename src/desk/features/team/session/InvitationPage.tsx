import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { beginSession } from '~/app/session'
import { Callout } from '~/kit/Callout'
import { problemText } from '~/shared/tellProblem'
import { DeadLink } from './DeadLink'
import { DoorPage } from './DoorPage'
import { PasswordForm } from './PasswordForm'

export function InvitationPage() {
  const { t } = useTranslation()
  const { token } = useParams({ from: '/invitations/$token' })
  const { invitation, join } = useInvitation(token)
  if (invitation.isError) return <DeadLink text={t('session.inviteDeadText')} />
  if (!invitation.data) return null
  const { workspace, name, hasAccount } = invitation.data
  return (
    <DoorPage
      title={t('session.invited', { workspace })}
      lead={hasAccount ? t('session.invitedKnown', { name }) : t('session.invitedLead', { name })}
    >
      {join.isError && <Callout tone="danger">{problemText(join.error)}</Callout>}
      <PasswordForm button={t('session.join')} isBusy={join.isPending} isKnown={hasAccount} onSubmit={join.mutate} />
    </DoorPage>
  )
}

function useInvitation(token: string) {
  const navigate = useNavigate()
  const path = { params: { path: { token } } }
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => ask(api.GET('/api/v1/invitations/{token}', path)),
  })
  const join = useMutation({
    mutationFn: (password: string) =>
      ask(api.POST('/api/v1/invitations/{token}/acceptance', { ...path, body: { password } })),
    onSuccess: async me => {
      await beginSession(me)
      await navigate({ to: '/' })
    },
  })
  return { invitation, join }
}
