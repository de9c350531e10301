import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect } from 'react'

/** Fetches the page before when the reader nears the top; the virtualizer keeps what is read in place. */
export function useLoadOlder(
  virtual: Virtualizer<HTMLDivElement, Element>,
  log: UseInfiniteQueryResult<InfiniteData<unknown>>,
) {
  const top = virtual.getVirtualItems()[0]?.index
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = log
  useEffect(() => {
    if (top !== undefined && top < 4 && hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [top, hasNextPage, isFetchingNextPage, fetchNextPage])
}
