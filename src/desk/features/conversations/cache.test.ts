import { beforeEach, describe, expect, test } from 'vitest'
import type { View } from '~/api/types'
import { queries } from '~/app/queries'
import { a } from '~/shared/testing/a'
import { mergeMessages, patchRow, placeRow } from './cache'
import { listQuery, messagesQuery } from './queries'

const keep = (view: View, ...rows: ReturnType<typeof a.row>[]) =>
  queries.setQueryData(listQuery({ view }).queryKey, { pages: [{ items: rows, next: null }], pageParams: [null] })
const ids = (view: View) => queries.getQueryData(listQuery({ view }).queryKey)?.pages[0]?.items.map(row => row.id)

beforeEach(() => queries.clear())

describe('a changed row', () => {
  test('leaves the views that it no longer belongs to and enters the one it does', () => {
    keep('all', a.row())
    keep('resolved')

    patchRow('c1', { status: 'resolved' })

    expect(ids('all')).toEqual([])
    expect(ids('resolved')).toEqual(['c1'])
  })

  test('moves up when a message comes', () => {
    keep('all', a.row({ id: 'c2', lastMessageAt: '2026-11-21T11:00:00Z' }), a.row())

    placeRow(a.row({ lastMessageAt: '2026-11-21T12:00:00Z' }))

    expect(ids('all')).toEqual(['c1', 'c2'])
  })

  test('stays in spam while nothing else is known of it', () => {
    keep('spam', a.row())
    keep('all')

    patchRow('c1', { unread: true })

    expect([ids('spam'), ids('all')]).toEqual([['c1'], []])
  })

  test('touches no list that was never loaded', () => {
    placeRow(a.row())

    expect(ids('all')).toBeUndefined()
  })
})

describe('messages that arrive', () => {
  const key = messagesQuery('c1').queryKey
  const page = (...sequences: number[]) => ({
    items: sequences.map(sequence => a.message({ id: `m${sequence}`, sequence })),
    next: null,
  })
  const sequences = () => queries.getQueryData(key)?.pages.map(one => one.items.map(message => message.sequence))

  test('join the newest page in order, once', () => {
    queries.setQueryData(key, { pages: [page(3, 4), page(1, 2)], pageParams: [null, 'older'] })

    mergeMessages('c1', page(6, 5))
    mergeMessages('c1', page(5, 6))

    expect(sequences()).toEqual([
      [3, 4, 5, 6],
      [1, 2],
    ])
  })

  test('take the place of what was moved away', () => {
    queries.setQueryData(key, { pages: [page(1, 2, 3)], pageParams: [null] })

    mergeMessages('c1', {
      items: [a.message({ id: 'line', sequence: 2, kind: 'event' }), ...page(3).items],
      next: null,
    })

    expect(queries.getQueryData(key)?.pages[0]?.items.map(message => message.id)).toEqual(['m1', 'line', 'm3'])
  })

  test('leave alone what came after them', () => {
    queries.setQueryData(key, { pages: [page(1, 2, 3)], pageParams: [null] })

    mergeMessages('c1', page(2))

    expect(sequences()).toEqual([[1, 2, 3]])
  })

  test('replace what is known, wherever it stands', () => {
    queries.setQueryData(key, { pages: [page(3), page(1)], pageParams: [null, 'older'] })

    mergeMessages('c1', { items: [a.message({ id: 'm1', sequence: 1, text: 'delivered' })], next: null })

    expect(queries.getQueryData(key)?.pages[1]?.items[0]?.text).toBe('delivered')
  })
})
