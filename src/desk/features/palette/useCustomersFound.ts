import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { queries } from '~/app/queries'
import { othersQuery } from '~/features/conversations/queries'
import type { Found } from './found'

export function useCustomersFound(q: string) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, isFetching } = useQuery({
    queryKey: ['customers', 'found', q],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/customers', { params: { query: { q, limit: 4 } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })

  /** A customer is met in what they wrote last; who never wrote, on their own page. */
  async function open(customer: string) {
    const latest = (await queries.fetchQuery(othersQuery(customer))).items[0]
    if (latest) await navigate({ to: '/inbox/$view/$conversation', params: { view: 'all', conversation: latest.id } })
    else await navigate({ to: '/customers/$customer', params: { customer } })
  }

  const items: Found[] = (q ? (data?.items ?? []) : []).map(customer => ({
    id: `customer ${customer.id}`,
    text: customer.name,
    more: `${customer.address}, ${t('palette.conversationCount', { count: customer.conversations })}`,
    person: customer.id,
    run: () => open(customer.id),
  }))
  return { items, isFetching }
}
