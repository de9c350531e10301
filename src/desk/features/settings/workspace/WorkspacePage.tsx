import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { SettingsBody } from '../SettingsBody'
import { NamedCard } from './NamedCard'

export function WorkspacePage() {
  const { t } = useTranslation()
  return (
    <SettingsBody title={t('settings.pages.workspace')} lead={t('settings.workspaceLead')}>
      <NamedCard
        title={t('settings.workspaceName')}
        queryKey={['workspace']}
        load={() => ask(api.GET('/api/v1/workspace'))}
        save={body => ask(api.PUT('/api/v1/workspace', { body }))}
      />
    </SettingsBody>
  )
}
