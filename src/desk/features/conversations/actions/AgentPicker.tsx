import { useQuery } from '@tanstack/react-query'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu } from 'react-aria-components/Menu'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { useMe } from '~/app/session'
import { agentsQuery, teamsQuery } from '~/features/team/queries'
import { Avatar } from '~/kit/Avatar'
import { Icon } from '~/kit/Icon'
import { MenuItem } from '~/kit/Menu'
import { handBackShown, openPicker } from './openPicker'
import { type Anchor, PickerPopover } from './PickerPopover'
import { useAssign } from './useAssign'
import { useTeam } from './useTeam'

const nobody = 'nobody'
const noTeam = 'no-team'
const handBack = 'hand-back'

export default function AgentPicker({ conversation, anchor }: { conversation: ConversationRow; anchor: Anchor }) {
  const { t } = useTranslation()
  const me = useMe()
  const assign = useAssign(conversation)
  const { contains } = useFilter({ sensitivity: 'base' })
  const moveToTeam = useTeam(conversation)
  const teams = useQuery(teamsQuery).data ?? []
  const agents = (useQuery(agentsQuery).data ?? []).filter(agent => agent.state === 'active')
  const choose = (key: string) => {
    if (openPicker.get() !== 'assign') return
    openPicker.set(null)
    if (key === handBack) return handBackShown.set(true)
    const team = teams.find(({ id }) => id === key)
    if (team || key === noTeam) return void moveToTeam(team ?? null)
    assign(agents.find(agent => agent.id === key) ?? null)
  }
  // Enter takes the first match even before the list has marked it.
  const chooseFirst = (text: string) => {
    const first = [...agents, ...teams].find(({ name }) => contains(name, text))
    if (first) choose(first.id)
  }
  return (
    <PickerPopover label={t('conversation.assignTo')} anchor={anchor}>
      <Autocomplete filter={contains}>
        <SearchField aria-label={t('conversation.filterAgents')} autoFocus onSubmit={chooseFirst}>
          <div className="input-icon">
            <Icon name="search" />
            <Input className="input" placeholder={t('conversation.filterAgents')} />
          </div>
        </SearchField>
        <Menu
          className="menu__list"
          aria-label={t('conversation.assignTo')}
          onAction={key => choose(String(key))}
          renderEmptyState={() => <div className="menu__label">{t('conversation.noAgent')}</div>}
        >
          {agents.map(agent => (
            <MenuItem key={agent.id} id={agent.id} textValue={agent.name}>
              <Avatar id={agent.id} name={agent.name} size="sm" />
              <span className="truncate">{agent.name}</span>
              {agent.id === me.agent.id && <span className="meta">{t('conversation.you')}</span>}
              {agent.id === conversation.assignee?.id && <Icon name="check" className="push" />}
            </MenuItem>
          ))}
          {conversation.assignee && (
            <MenuItem id={nobody} icon="user-round-x">
              {t('conversation.unassign')}
            </MenuItem>
          )}
          {conversation.assignee?.id === me.agent.id && (
            <MenuItem id={handBack} icon="undo-2">
              {t('conversation.handBackMenu')}
            </MenuItem>
          )}
          {teams.map(team => (
            <MenuItem key={team.id} id={team.id} textValue={team.name}>
              <span className={`team-dot team-dot--${team.colour}`} />
              <span className="truncate">{team.name}</span>
              {team.id === conversation.team?.id && <Icon name="check" className="push" />}
            </MenuItem>
          ))}
          {conversation.team && (
            <MenuItem id={noTeam} icon="x">
              {t('conversation.noTeam')}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </PickerPopover>
  )
}
