import './teams.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '~/api/types'
import { useMe } from '~/app/session'
import { mailboxesQuery } from '~/features/email/queries'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { Avatar } from '~/kit/Avatar'
import { Button } from '~/kit/Button'
import { ConfirmDialog } from '~/kit/ConfirmDialog'
import { Empty } from '~/kit/Empty'
import { IconButton } from '~/kit/IconButton'
import { Loaded } from '~/shared/Loaded'
import { agentsQuery, teamsQuery } from '../queries'
import { ReplyRuleCard } from './ReplyRuleCard'
import { TeamDialog } from './TeamDialog'
import { useRemoveTeam } from './useTeams'

/** Agents who share conversations. */
export function TeamsPage() {
  const { t } = useTranslation()
  const mayChange = useMe().permissions.includes('teams.manage')
  const mayRule = useMe().permissions.includes('replies.manage')
  const teams = useQuery(teamsQuery)
  const [edited, setEdited] = useState<Team | 'new' | null>(null)
  const [removed, setRemoved] = useState<Team | null>(null)
  const add = (
    <Button look="primary" icon="plus" onPress={() => setEdited('new')}>
      {t('teams.add')}
    </Button>
  )
  return (
    <SettingsBody
      title={t('settings.pages.teams')}
      lead={t('teams.lead')}
      isWide
      action={mayChange && Boolean(teams.data?.length) && add}
    >
      <Loaded query={teams}>
        {known =>
          known.length === 0 ? (
            <div className="card">
              <Empty icon="users" title={t('teams.none')} action={mayChange && add}>
                {t('teams.noneText')}
              </Empty>
            </div>
          ) : (
            <TableCard
              columns={[t('teams.name'), t('teams.members'), t('teams.assignment'), t('teams.mailboxes')]}
              hasActions={mayChange}
            >
              {known.map(team => (
                <TeamRow
                  key={team.id}
                  team={team}
                  onEdit={mayChange ? () => setEdited(team) : undefined}
                  onRemove={() => setRemoved(team)}
                />
              ))}
            </TableCard>
          )
        }
      </Loaded>
      {mayRule && <ReplyRuleCard />}
      {edited && <TeamDialog team={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {removed && <RemoveTeam team={removed} onClose={() => setRemoved(null)} />}
    </SettingsBody>
  )
}

type TeamRowProps = { team: Team; onEdit: (() => void) | undefined; onRemove: () => void }

const mostFaces = 5

function TeamRow({ team, onEdit, onRemove }: TeamRowProps) {
  const { t } = useTranslation()
  const agents = useQuery(agentsQuery).data ?? []
  const mailboxes = useQuery(mailboxesQuery).data ?? []
  const members = agents.filter(({ id, state }) => state !== 'removed' && team.members.includes(id))
  return (
    <tr>
      <td>
        <span className="row">
          <span className={`team-dot team-dot--${team.colour}`} />
          <b className="strong wrap-anywhere">{team.name}</b>
        </span>
      </td>
      <td>
        <span className="row team-faces" title={members.map(({ name }) => name).join(', ')}>
          {members.slice(0, mostFaces).map(({ id, name }) => (
            <Avatar key={id} id={id} name={name} size="sm" />
          ))}
          <span className="meta">{t('teams.count', { count: members.length })}</span>
        </span>
      </td>
      <td>{t(`teams.ways.${team.assignment}`)}</td>
      <td className="wrap-anywhere">
        {mailboxes
          .filter(({ id }) => team.mailboxes.includes(id))
          .map(({ address }) => address)
          .join(', ') || t('teams.noMailbox')}
      </td>
      {onEdit && (
        <td>
          <span className="row row--end">
            <IconButton icon="pencil" size="sm" label={t('teams.editOf', { name: team.name })} onPress={onEdit} />
            <IconButton icon="x" size="sm" label={t('teams.removeOf', { name: team.name })} onPress={onRemove} />
          </span>
        </td>
      )}
    </tr>
  )
}

function RemoveTeam({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useRemoveTeam(team)
  const work = { mutateAsync: () => remove.mutateAsync(), isPending: remove.isPending }
  return (
    <ConfirmDialog
      title={t('teams.removeOf', { name: team.name })}
      button={t('teams.remove')}
      work={work}
      onClose={onClose}
    >
      <p>{t('teams.removeText')}</p>
    </ConfirmDialog>
  )
}
