import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { Button } from '~/kit/Button'
import { Loaded } from '~/shared/Loaded'
import { agentsQuery } from '../queries'
import { AddAgentDialog } from './AddAgentDialog'
import { AgentRow } from './AgentRow'
import { LinkDialog, type NewLink } from './LinkDialog'

export function TeamPage() {
  const { t } = useTranslation()
  const agents = useQuery(agentsQuery)
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
      <Loaded query={agents}>
        {known => (
          <TableCard columns={[t('team.person'), t('team.role'), t('team.state')]} hasActions>
            {known
              .filter(agent => agent.state !== 'removed')
              .map(agent => (
                <AgentRow key={agent.id} agent={agent} onLink={setLink} />
              ))}
          </TableCard>
        )}
      </Loaded>
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
