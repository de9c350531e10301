import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '~/api/client'

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await ask(api.GET('/api/v1/teams'))).items,
})

/** Who answers. */
export const replyRuleQuery = queryOptions({
  queryKey: ['reply-rule'],
  queryFn: () => ask(api.GET('/api/v1/conversations/reply-rule')),
})

export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: async () => (await ask(api.GET('/api/v1/agents', { params: { query: { limit: 100 } } }))).items,
})
