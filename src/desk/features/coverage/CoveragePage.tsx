import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Coverage } from '~/api/types'
import { AppFrame } from '~/app/AppFrame'
import { usePresence } from '~/features/conversations/presence/presence'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { dayOf } from '~/features/team/agents/dayOf'
import { agentsQuery, teamsQuery } from '~/features/team/queries'
import { Avatar } from '~/kit/Avatar'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { useNow } from '~/shared/now'
import { ago } from '~/shared/time'
import { byNeed } from './byNeed'

/** Who is there, what each has open, and what has waited longest, for the lead of the day. */
export function CoveragePage() {
  const { t } = useTranslation()
  const coverage = useQuery({
    queryKey: ['conversations', 'coverage'],
    queryFn: () => ask(api.GET('/api/v1/conversations/coverage')),
    refetchInterval: 30_000,
  })
  return (
    <AppFrame kind="wide">
      <main className="page" id="main" data-pane tabIndex={-1}>
        <SettingsBody title={t('coverage.title')} lead={t('coverage.lead')} isWide>
          <Loaded query={coverage}>
            {known => (
              <>
                <Teams coverage={known} />
                <Agents coverage={known} />
              </>
            )}
          </Loaded>
        </SettingsBody>
      </main>
    </AppFrame>
  )
}

function Teams({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const teams = useQuery(teamsQuery).data ?? []
  const here = new Set(usePresence().agents.flatMap(({ id, state }) => (state === 'online' ? [id] : [])))
  const columns = [
    t('coverage.team'),
    t('coverage.here'),
    t('coverage.open'),
    t('coverage.nobody'),
    t('coverage.longest'),
  ]
  const none = coverage.teams.find(({ team }) => team === null)
  if (teams.length === 0) return null
  return (
    <TableCard columns={columns}>
      {teams.map(team => {
        const its = coverage.teams.find(known => known.team === team.id)
        return (
          <tr key={team.id}>
            <td>
              <Link className="row strong" to="/inbox/$view" params={{ view: `team:${team.id}` }}>
                <span className={`team-dot team-dot--${team.colour}`} />
                {team.name}
              </Link>
            </td>
            <td className="num">
              {t('coverage.of', { here: team.members.filter(id => here.has(id)).length, all: team.members.length })}
            </td>
            <td className="num">{its?.open ?? 0}</td>
            <td className="num">{its?.unassigned ?? 0}</td>
            <Longest since={its?.longest ?? null} />
          </tr>
        )
      })}
      {none && (
        <tr>
          <td>{t('coverage.noTeam')}</td>
          <td />
          <td className="num">{none.open}</td>
          <td className="num">{none.unassigned}</td>
          <Longest since={none.longest} />
        </tr>
      )}
    </TableCard>
  )
}

function Agents({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const agents = (useQuery(agentsQuery).data ?? []).filter(({ state }) => state === 'active')
  const states = new Map(usePresence().agents.map(({ id, state }) => [id, state]))
  const nobody = coverage.agents.find(({ agent }) => agent === null)
  const columns = [
    t('coverage.person'),
    t('coverage.state'),
    t('coverage.open'),
    t('coverage.waiting'),
    t('coverage.longest'),
  ]
  const people = byNeed(
    agents.map(agent => ({
      agent,
      presence: states.get(agent.id) ?? ('offline' as const),
      has: coverage.agents.find(known => known.agent === agent.id),
    })),
  )
  if (people.length === 0)
    return (
      <div className="card">
        <Empty icon="users" title={t('coverage.nobodyHere')} />
      </div>
    )
  return (
    <TableCard columns={columns}>
      {nobody && (
        <tr>
          <td>
            <Link className="strong" to="/inbox/$view" params={{ view: 'unassigned' }}>
              {t('coverage.nobody')}
            </Link>
          </td>
          <td />
          <td className="num">{nobody.open}</td>
          <td className="num">{nobody.waiting}</td>
          <Longest since={nobody.longest} />
        </tr>
      )}
      {people.map(({ agent, presence, has }) => (
        <tr key={agent.id}>
          <td>
            <span className="row">
              <Avatar id={agent.id} name={agent.name} presence={presence} />
              <b className="strong truncate">{agent.name}</b>
            </span>
          </td>
          <td>
            {dayOf(agent.onLeaveUntil) ? (
              <span className="chip chip--warning">{t('teams.onLeave')}</span>
            ) : (
              t(`coverage.states.${presence}`)
            )}
          </td>
          <td className="num">
            {agent.capacity === null
              ? (has?.open ?? 0)
              : t('coverage.of', { here: has?.open ?? 0, all: agent.capacity })}
          </td>
          <td className="num">{has?.waiting ?? 0}</td>
          <Longest since={has?.longest ?? null} />
        </tr>
      ))}
    </TableCard>
  )
}

function Longest({ since }: { since: string | null }) {
  const { t } = useTranslation()
  const now = useNow()
  return <td className="num">{since ? ago(since, now) : t('coverage.none')}</td>
}
