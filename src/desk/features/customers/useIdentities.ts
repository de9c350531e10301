import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Customer } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { customerQuery } from './queries'

type Known = Customer['identities'][number]
export type NewIdentity = Pick<Known, 'kind' | 'address'>

export function useIdentities(customer: string) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { queryKey } = customerQuery(customer)
  const keep = (changed: Customer) => {
    cache.setQueryData(queryKey, changed)
    return cache.invalidateQueries({ queryKey: [...queryKey, 'timeline'] })
  }
  const add = useMutation({
    mutationFn: (body: NewIdentity) =>
      ask(api.POST('/api/v1/customers/{id}/identities', { params: { path: { id: customer } }, body })),
    onSuccess: keep,
  })
  const makeMain = useMutation({
    mutationFn: ({ id }: Known) =>
      ask(
        api.PUT('/api/v1/customers/{id}/identities/{identity}/main', {
          params: { path: { id: customer, identity: id } },
        }),
      ),
    onSuccess: keep,
    onError: tellProblem,
  })
  const remove = useMutation({
    mutationFn: ({ id }: Known) =>
      ask(
        api.DELETE('/api/v1/customers/{id}/identities/{identity}', {
          params: { path: { id: customer, identity: id } },
        }),
      ),
    onSuccess: (changed, { kind, address }) => {
      toast(t('customer.identityRemoved', { address }), () => add.mutate({ kind, address }, { onError: tellProblem }))
      return keep(changed)
    },
    onError: tellProblem,
  })
  return { add, makeMain, remove }
}
