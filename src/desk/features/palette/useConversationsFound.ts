import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { ConversationRow } from '~/api/types'
import type { Found } from './found'
import { recentlyOpened } from './recent'

export function useConversationsFound(q: string) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/search', { params: { query: { q, limit: 8 } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 5000,
  })

  const found = (row: Pick<ConversationRow, 'id' | 'subject'>, more: string): Found => ({
    id: row.id,
    text: row.subject || t('list.noSubject'),
    more,
    icon: 'mail',
    isMail: true,
    run: () =>
      navigate({
        to: '/inbox/$view/$conversation',
        params: { view: 'all', conversation: row.id },
        state: { focusTitle: true } as never,
      }),
  })

  if (!q) return { items: recentlyOpened().map(row => found(row, row.customer)), isFetching: false }
  const hits = new Map((data?.items ?? []).map(hit => [hit.conversation.id, hit]))
  return {
    items: [...hits.values()].map(hit => found(hit.conversation, hit.snippet || hit.conversation.customer.name)),
    isFetching,
  }
}
