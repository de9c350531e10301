import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'
import { useMe } from './session'

/** Shown while the part that speaks with mail servers is down: nothing is lost, but nothing arrives. */
export function MailroomBar() {
  const { t } = useTranslation()
  if (useMe().mailroom.state === 'running') return null
  return (
    <div className="house-bar house-bar--warning" role="status">
      <Icon name="triangle-alert" size="sm" />
      <span>{t('shell.mailroomDown')}</span>
    </div>
  )
}
