import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import { GridList, GridListLoadMoreItem } from 'react-aria-components/GridList'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import type { View } from '~/api/types'
import { useFrame } from '~/app/frame'
import { pick, togglePicked, usePicked } from '~/features/bulk/picked'
import { useDelayed } from '~/shared/useDelayed'
import { useListed } from '../listing'
import { listQuery } from '../queries'
import { useViewName } from '../useViewName'
import { ConversationRow } from './ConversationRow'
import { ListEmpty } from './ListEmpty'
import { ListError } from './ListError'
import { rowHeight } from './rowHeight'
import { SkeletonRows } from './SkeletonRows'

const BulkBar = lazy(() => import('~/features/bulk/BulkBar'))

type ConversationListProps = { view: View; open: string | undefined }

export function ConversationList({ view, open }: ConversationListProps) {
  const navigate = useNavigate()
  const { density, isCoarse } = useFrame()
  const listed = useListed(view)
  const list = useInfiniteQuery(listQuery(listed))
  const rows = useMemo(() => list.data?.pages.flatMap(page => page.items) ?? [], [list.data])
  const name = useViewName(view)
  const picked = usePicked(view)
  const onPick = useCallback((id: string) => togglePicked(view, id), [view])
  const isSlow = useDelayed(list.isPending)

  if (list.isError && rows.length === 0) return <ListError error={list.error} onRetry={() => list.refetch()} />
  if (list.isPending) return isSlow ? <SkeletonRows /> : <div className="convo-list" />
  if (rows.length === 0) return <ListEmpty view={view} isNarrowed={listed.where !== undefined} />

  return (
    <>
      <Suspense>
        {(picked.isAll || picked.ids.size > 0) && (
          <BulkBar view={view} loaded={rows.map(row => row.id)} hasMore={list.hasNextPage} />
        )}
      </Suspense>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight(density, isCoarse), loaderSize: 48 }}>
        <GridList
          className="convo-list"
          aria-label={name}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={picked.isAll ? 'all' : picked.ids}
          onSelectionChange={keys => pick(view, keys === 'all' ? rows.map(row => row.id) : [...keys].map(String))}
          disallowTypeAhead
          onAction={id =>
            navigate({
              to: '/inbox/$view/$conversation',
              params: { view, conversation: String(id) },
              state: { focusTitle: true } as never,
            })
          }
          data-conversation-list
        >
          {rows.map(row => (
            <ConversationRow key={row.id} row={row} isOpen={row.id === open} onPick={onPick} />
          ))}
          <GridListLoadMoreItem
            isLoading={list.isFetchingNextPage}
            onLoadMore={() => list.hasNextPage && list.fetchNextPage({ cancelRefetch: false })}
          >
            <SkeletonRows count={1} />
          </GridListLoadMoreItem>
        </GridList>
      </Virtualizer>
    </>
  )
}
