import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '~/app/session'
import { agentsQuery } from '~/features/team/queries'
import { Avatar } from '~/kit/Avatar'
import { usePresence } from './presence'

const shown = 4

/** Who else is here, at the foot of the views. */
export function Colleagues() {
  const { t } = useTranslation()
  const me = useMe()
  const states = new Map(usePresence().agents.map(agent => [agent.id, agent.state]))
  const agents = (useQuery(agentsQuery).data ?? []).filter(
    agent => agent.id !== me.agent.id && agent.state === 'active',
  )
  const here = agents.filter(agent => states.get(agent.id) === 'online')
  const away = agents.filter(agent => states.get(agent.id) === 'away').length
  if (here.length + away === 0) return null
  return (
    <Foot isLink={me.permissions.includes('coverage.read')}>
      <span className="avatars">
        {here.slice(0, shown).map(agent => (
          <Avatar key={agent.id} id={agent.id} name={agent.name} size="sm" />
        ))}
      </span>
      <span className="meta">
        {t('list.onShift', { count: here.length })}
        {away > 0 && t('list.away', { count: away })}
      </span>
    </Foot>
  )
}

/** For leads it leads to who has what. */
function Foot({ isLink, children }: { isLink: boolean; children: ReactNode }) {
  return isLink ? (
    <Link className="views__foot views__foot--link row" to="/coverage">
      {children}
    </Link>
  ) : (
    <div className="views__foot row">{children}</div>
  )
}
