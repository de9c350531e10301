import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { agentsQuery } from '../queries'
import { AddAgentDialog } from './AddAgentDialog'
import { AgentRow } from './AgentRow'
import { LinkDialog, type NewLink } from './LinkDialog'

export function TeamPage() {
  const { t } = useTranslation()
  const agents = useQuery(agentsQuery).data ?? []
  const [isAdding, setIsAdding] = useState(false)
  const [link, setLink] = useState<NewLink | null>(null)
  return (
    <SettingsBody
      title={t('settings.pages.team')}
      lead={t('team.lead')}
      isWide
      action={
        <Button look="primary" icon="plus" onPress={() => setIsAdding(true)}>
          {t('team.add')}
        </Button>
      }
    >
      <div className="card table-card">
        <table className="table">
          <thead>
            <tr>
              <th>{t('team.person')}</th>
              <th>{t('team.role')}</th>
              <th>{t('team.state')}</th>
              <th>
                <span className="visually-hidden">{t('team.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {agents
              .filter(agent => agent.state !== 'removed')
              .map(agent => (
                <AgentRow key={agent.id} agent={agent} onLink={setLink} />
              ))}
          </tbody>
        </table>
      </div>
      {isAdding && (
        <AddAgentDialog
          onClose={() => setIsAdding(false)}
          onAdded={made => {
            setIsAdding(false)
            setLink(made)
          }}
        />
      )}
      {link && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </SettingsBody>
  )
}
