import { QueryObserver } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { queries } from '~/app/queries'
import { messagesKey } from '~/features/conversations/queries'
import { refetchNewest } from '~/features/conversations/refetch'
import { a } from '~/shared/testing/a'
import { messageArrived, messageChanged } from './applyMessages'

vi.mock('~/features/conversations/refetch', () => ({
  refetchNewest: vi.fn(() => Promise.resolve(0)),
  loading: () => undefined,
}))

/** A conversation on screen with these messages. */
function show(...sequences: number[]) {
  const queryKey = messagesKey('c1')
  const items = sequences.map(sequence => a.message({ id: `m${sequence}`, sequence }))
  queries.setQueryData(queryKey, { pages: [{ items, next: 'older' }], pageParams: [null] })
  new QueryObserver(queries, { queryKey, staleTime: Number.POSITIVE_INFINITY }).subscribe(() => {})
}

beforeEach(() => {
  queries.clear()
  vi.mocked(refetchNewest).mockClear()
})

test('what comes at the end is fetched, and nothing else', async () => {
  show(5, 6, 7)

  await messageArrived('m9', 'c1', 9)

  expect(refetchNewest).toHaveBeenCalledWith('c1', 2)
})

test('lines that came behind the one that was told of leave no hole', async () => {
  show(5, 6, 7)
  vi.mocked(refetchNewest).mockResolvedValueOnce(12)

  await messageArrived('merged', 'c1', 8)

  expect(vi.mocked(refetchNewest).mock.calls).toEqual([
    ['c1', 1],
    ['c1', 5],
  ])
})

test('a line that took the place of a message between others is fetched from there on', async () => {
  show(5, 6, 7)

  await messageArrived('line', 'c1', 6)

  expect(refetchNewest).toHaveBeenCalledWith('c1', 2)
})

test('a message that was moved here changed there: it is fetched as one that arrived', async () => {
  show(5, 6, 7)

  await messageChanged('m8', 'c1', 8)

  expect(refetchNewest).toHaveBeenCalledWith('c1', 1)
})

test('when more came meanwhile it is looked for further back', async () => {
  show(5, 6)
  vi.mocked(refetchNewest).mockResolvedValueOnce(7)

  await messageArrived('line', 'c1', 6)

  expect(vi.mocked(refetchNewest).mock.calls).toEqual([
    ['c1', 1],
    ['c1', 2],
  ])
})

test('what stands before all that is loaded waits until somebody scrolls there', async () => {
  show(5, 6, 7)

  await messageArrived('line', 'c1', 2)
  await messageArrived('m6', 'c1', 6)

  expect(refetchNewest).not.toHaveBeenCalled()
})
