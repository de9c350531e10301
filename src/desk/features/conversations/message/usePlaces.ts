import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { useSettled } from '~/features/palette/useSettled'
import { suggestionsQuery } from '../queries'

export type Place = { id: string; number: number; subject: string; lastMessageAt: string; customer?: string }

/** Conversations that a message may belong to. */
export function usePlaces(conversation: string, text: string) {
  const { t } = useTranslation()
  const q = useSettled(text.replace(/^#/, ''))
  const suggested = useQuery(suggestionsQuery(conversation))
  const search = useQuery({
    queryKey: ['search', 'places', q],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/search', { params: { query: { q, limit: 20 } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const found = q
    ? placesOf(
        (search.data?.items ?? []).map(hit => hit.conversation),
        conversation,
      )
    : []
  const suggestions: Place[] = q ? [] : (suggested.data ?? [])
  const sections = [
    { id: 'suggested', title: t('message.suggested'), items: suggestions },
    { id: 'found', title: t('message.found'), items: found },
  ].filter(section => section.items.length > 0)
  return { sections, isSearching: search.isFetching || q !== text.replace(/^#/, '') }
}

type Row = Omit<Place, 'customer'> & { customer: { name: string } }

/** Each conversation once, however many of its messages were found, and not the one it comes from. */
export function placesOf(rows: Row[], apartFrom: string): Place[] {
  const places = new Map(rows.map(row => [row.id, { ...row, customer: row.customer.name }]))
  places.delete(apartFrom)
  return [...places.values()]
}
