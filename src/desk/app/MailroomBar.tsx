import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Icon } from '~/kit/Icon'
import { useMe } from './session'

/** Shown while the part that speaks with mail servers is down: nothing is lost, but nothing arrives. */
export function MailroomBar() {
  const { t } = useTranslation()
  if (useMailroom() === 'running') return null
  return (
    <div className="house-bar house-bar--warning" role="status">
      <Icon name="triangle-alert" size="sm" />
      <span>{t('shell.mailroomDown')}</span>
    </div>
  )
}

/** The feed tells nothing of it, so a page that someone looks at asks now and then. */
function useMailroom() {
  const { data } = useQuery({
    queryKey: ['mailroom'],
    queryFn: async () => (await ask(api.GET('/api/v1/me'))).mailroom.state,
    initialData: useMe().mailroom.state,
    refetchInterval: 10_000,
  })
  return data
}
