import { useTranslation } from 'react-i18next'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { EmailCard } from './EmailCard'
import { LeaveCard } from './LeaveCard'
import { LooksCard } from './LooksCard'
import { NameCard } from './NameCard'
import { PasswordCard } from './PasswordCard'

export function ProfilePage() {
  const { t } = useTranslation()
  return (
    <SettingsBody title={t('settings.pages.profile')}>
      <NameCard />
      <LooksCard />
      <LeaveCard />
      <EmailCard />
      <PasswordCard />
    </SettingsBody>
  )
}
