import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { usePresence } from '~/features/conversations/presence/presence'
import { Avatar } from '~/kit/Avatar'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { beginSession, endSession, meQuery, useMe } from './session'

export function YouMenu() {
  const { t } = useTranslation()
  const me = useMe()
  const live = usePresence().agents.find(agent => agent.id === me.agent.id)
  const presence = live?.state ?? me.agent.presence
  const { choose, switchTo } = useChoices(presence)
  return (
    <MenuTrigger>
      <Button
        className="rail__item"
        aria-label={t('shell.you', { name: me.agent.name, presence: t(`shell.presence.${presence}`) })}
      >
        <Avatar id={me.agent.id} name={me.agent.name} presence={presence} />
        <span className="rail__label">{t('shell.youShort')}</span>
      </Button>
      <Menu placement="right bottom" onAction={key => choose(String(key))}>
        <MenuItem id="presence" icon={presence === 'online' ? 'coffee' : 'check'}>
          {presence === 'online' ? t('shell.beAway') : t('shell.beOnline')}
        </MenuItem>
        <MenuItem id="profile" icon="user">
          {t('shell.profile')}
        </MenuItem>
        {me.workspaces
          .filter(workspace => workspace.id !== me.workspace.id)
          .map(workspace => (
            <MenuItem key={workspace.id} id={workspace.id} icon="store" onAction={() => switchTo(workspace.id)}>
              {workspace.name}
            </MenuItem>
          ))}
        <MenuItem id="sign-out" icon="log-out">
          {t('shell.signOut')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}

function useChoices(presence: string) {
  const cache = useQueryClient()
  const navigate = useNavigate()

  async function choose(key: string) {
    if (key === 'profile') return navigate({ to: '/settings/profile' as never })
    if (key === 'presence') {
      const state = presence === 'online' ? 'away' : 'online'
      await ask(api.PUT('/api/v1/me/presence', { body: { state } }))
      return cache.invalidateQueries({ queryKey: meQuery.queryKey })
    }
    if (key === 'sign-out') {
      await endSession()
      return navigate({ to: '/sign-in' })
    }
  }

  async function switchTo(workspace: string) {
    await beginSession(await ask(api.PUT('/api/v1/me/workspace', { body: { workspace } })))
    location.assign('/')
  }

  return { choose, switchTo }
}
