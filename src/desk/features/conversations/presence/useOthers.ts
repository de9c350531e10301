import { useQuery } from '@tanstack/react-query'
import { useMe } from '~/app/session'
import { agentsQuery } from '~/features/team/queries'
import { usePresence } from './presence'

/** Other agents who look at or answer this conversation, those who answer first. */
export function useOthers(conversation: string) {
  const me = useMe()
  const { viewing } = usePresence()
  const here = viewing.filter(entry => entry.conversation === conversation && entry.agent !== me.agent.id)
  const agents = useQuery({ ...agentsQuery, enabled: here.length > 0 }).data ?? []
  return here
    .flatMap(entry => {
      const agent = agents.find(known => known.id === entry.agent)
      return agent ? [{ ...entry, name: agent.name, firstName: agent.name.split(' ')[0] ?? agent.name }] : []
    })
    .sort((a, b) => a.doing.localeCompare(b.doing))
}
