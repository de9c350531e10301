import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { TableCard } from './TableCard'

type PagedTableProps<T> = {
  query: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>
  columns: string[]
  empty: { title: string; text: string }
  /** Whether a row's last cell holds what can be done with it. */
  hasActions?: boolean
  children: (row: T) => ReactNode
}

/** Rows that come page by page, or what it means that there are none. */
export function PagedTable<T>({ query, columns, empty, hasActions = true, children }: PagedTableProps<T>) {
  const { t } = useTranslation()
  return (
    <>
      <Loaded query={query}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <div className="card">
              <Empty icon="check-check" title={empty.title}>
                {empty.text}
              </Empty>
            </div>
          ) : (
            <TableCard columns={columns} hasActions={hasActions}>
              {pages.flatMap(page => page.items).map(children)}
            </TableCard>
          )
        }
      </Loaded>
      {query.hasNextPage && (
        <span>
          <Button onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {t('common.loadMore')}
          </Button>
        </span>
      )}
    </>
  )
}
