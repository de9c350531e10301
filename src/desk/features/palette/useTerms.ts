import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { tagsQuery } from '~/features/tags/queries'
import type { Found } from './found'
import { completions, quoted } from './terms'

/** What narrows the search, to be completed by one key. */
export function useTerms(text: string): Found[] {
  const { t } = useTranslation()
  const tags = (useQuery({ ...tagsQuery, enabled: text !== '' }).data ?? []).map(tag => tag.name)
  return completions(text, tags).map(({ term, value, text: completed }) => ({
    id: `term ${completed}`,
    text: value === null ? `${term}:` : `${term}:${quoted(value)}`,
    more: value === null ? t(`palette.terms.${term}`) : undefined,
    icon: 'list-filter',
    completes: completed,
    run: () => undefined,
  }))
}
