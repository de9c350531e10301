import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { OutgoingCard } from '~/features/email/OutgoingCard'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Loaded } from '~/shared/Loaded'
import { DomainCard } from './DomainCard'
import { MailboxServers } from './MailboxServers'
import { domainsQuery } from './queries'

/** How mail leaves: the servers that take it, and what others find about the domains it comes from. */
export function SendingPage() {
  const { t } = useTranslation()
  const domains = useQuery(domainsQuery)
  return (
    <SettingsBody title={t('settings.pages.sending')} lead={t('sending.lead')}>
      <OutgoingCard />
      <MailboxServers />
      <Loaded query={domains}>
        {known => known.map(domain => <DomainCard key={domain.domain} domain={domain} />)}
      </Loaded>
    </SettingsBody>
  )
}
