import { useTranslation } from 'react-i18next'

type Pages = { data: { pages: { items: unknown[] }[] } | undefined; hasNextPage: boolean }

/** How much waits for a person, beside the page's name; nothing while nothing does. */
export function WaitingCount({ query: { data, hasNextPage } }: { query: Pages }) {
  const { t } = useTranslation()
  const count = data?.pages.flatMap(page => page.items).length ?? 0
  if (count === 0) return null
  return <span className="chip chip--warning num push">{hasNextPage ? t('list.capped', { count }) : count}</span>
}
