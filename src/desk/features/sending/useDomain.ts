import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import type { SenderDomain } from '~/api/types'
import { tellProblem } from '~/shared/tellProblem'
import { domainsQuery } from './queries'

type Change = 'check' | 'key' | { isForced: boolean; version: number }

/** Looks a domain up, makes it a key, or has mail signed whatever the DNS says. */
export function useDomain(domain: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (change: Change) => run(domain, change),
    onSuccess: shown =>
      cache.setQueryData(domainsQuery.queryKey, all => all?.map(known => (known.domain === domain ? shown : known))),
    onError: async error => {
      tellProblem(error)
      await cache.invalidateQueries({ queryKey: domainsQuery.queryKey })
    },
  })
}

function run(domain: string, change: Change): Promise<SenderDomain> {
  const params = { path: { domain } }
  if (change === 'check') return ask(api.POST('/api/v1/email/domains/{domain}/check', { params }))
  if (change === 'key') return ask(api.POST('/api/v1/email/domains/{domain}/key', { params }))
  return ask(api.PUT('/api/v1/email/domains/{domain}/signing', { params, body: change }))
}
