import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { setupQuery } from '~/app/setupState'
import { DoorPage } from '~/features/team/session/DoorPage'
import { SetupForm } from './SetupForm'

export function SetupPage() {
  const { t } = useTranslation()
  const { code = '' } = useSearch({ from: '/setup' })
  const { data: setup } = useQuery(setupQuery)
  if (!setup) return null
  if (setup.isNeeded) return <SetupForm publicUrl={setup.publicUrl || location.origin} code={code} />
  return (
    <DoorPage title={t('setup.done')} lead={t('setup.doneText')}>
      <Link className="btn btn--primary btn--lg" to="/sign-in">
        {t('setup.signIn')}
      </Link>
    </DoorPage>
  )
}
