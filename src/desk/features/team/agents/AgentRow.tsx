import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Agent, Role } from '~/api/types'
import { useMe } from '~/app/session'
import { Avatar } from '~/kit/Avatar'
import { Button } from '~/kit/Button'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { Select } from '~/kit/Select'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { agentsQuery } from '../queries'
import { dayOf } from './dayOf'
import type { NewLink } from './LinkDialog'
import { RemoveAgentDialog } from './RemoveAgentDialog'
import { roles } from './roles'
import { WorkloadDialog } from './WorkloadDialog'

type AgentRowProps = { agent: Agent; onLink: (link: NewLink) => void }

export function AgentRow({ agent, onLink }: AgentRowProps) {
  const { t } = useTranslation()
  const me = useMe()
  const [isRemoving, setIsRemoving] = useState(false)
  const { changeRole, newLink } = useAgent(agent, onLink)
  const [isLoading, setIsLoading] = useState(false)
  const actions: Record<string, () => void> = {
    link: () => newLink.mutate(),
    workload: () => setIsLoading(true),
    remove: () => setIsRemoving(true),
  }
  const isInvited = agent.state === 'invited'
  return (
    <tr>
      <td>
        <span className="row">
          <Avatar id={agent.id} name={agent.name} presence={isInvited ? undefined : agent.presence} />
          <span className="stack attachment__text">
            <b className="strong truncate">{agent.name}</b>
            <span className="meta truncate">{agent.email}</span>
          </span>
        </span>
      </td>
      <td>
        <Select
          label={t('team.roleOf', { name: agent.name })}
          isLabelHidden
          value={agent.role}
          onChange={role => changeRole.mutate(role)}
          choices={roles.map(key => ({ key, label: t(`team.roles.${key}`) }))}
        />
      </td>
      <td>
        <span className={`chip ${isInvited ? 'chip--warning' : 'chip--success'}`}>
          {isInvited ? t('team.invited') : t('team.active')}
        </span>
        {dayOf(agent.onLeaveUntil) && <span className="chip chip--warning">{t('teams.onLeave')}</span>}
      </td>
      <td className="r">
        <MenuTrigger>
          <Button look="ghost" icon="ellipsis" aria-label={t('team.actionsFor', { name: agent.name })} />
          <Menu placement="bottom end" onAction={key => actions[key]?.()}>
            {isInvited && (
              <MenuItem id="link" icon="link">
                {t('team.newLink')}
              </MenuItem>
            )}
            <MenuItem id="workload" icon="calendar-clock">
              {t('teams.workload')}
            </MenuItem>
            <MenuItem id="remove" icon="user-round-x" isDisabled={agent.id === me.agent.id}>
              {t('team.remove')}
            </MenuItem>
          </Menu>
        </MenuTrigger>
        {isLoading && <WorkloadDialog agent={agent} onClose={() => setIsLoading(false)} />}
        {isRemoving && <RemoveAgentDialog agent={agent} onClose={() => setIsRemoving(false)} />}
      </td>
    </tr>
  )
}

function useAgent(agent: Agent, onLink: (link: NewLink) => void) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const path = { params: { path: { id: agent.id } } }
  const changeRole = useMutation({
    mutationFn: (role: Role) => ask(api.PUT('/api/v1/agents/{id}/role', { ...path, body: { role } })),
    onSuccess: () => toast(t('common.saved')),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: agentsQuery.queryKey }),
  })
  const newLink = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/agents/{id}/invitation', path)),
    onSuccess: made => onLink({ name: agent.name, ...made }),
    onError: tellProblem,
  })
  return { changeRole, newLink }
}
