import { useTranslation } from 'react-i18next'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { MailboxCard } from './MailboxCard'

export function EmailPage() {
  const { t } = useTranslation()
  return (
    <SettingsBody title={t('settings.pages.email')} lead={t('email.lead')}>
      <MailboxCard />
    </SettingsBody>
  )
}
