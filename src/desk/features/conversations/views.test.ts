import { describe, expect, test } from 'vitest'
import type { View } from '~/api/types'
import { a } from '~/shared/testing/a'
import { belongsTo, insertAt } from './views'

const maya = { id: 'maya', name: 'Maya' }
const list = (view: View) => ({ view, sort: 'newest' as const })
const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000000Z`

describe('which view shows a conversation', () => {
  test('an open one of mine is under mine and all', () => {
    const row = a.row({ assignee: maya })

    expect(belongsTo(list('mine'), row, 'maya')).toBe(true)
    expect(belongsTo(list('all'), row, 'maya')).toBe(true)
    expect(belongsTo(list('unassigned'), row, 'maya')).toBe(false)
  })

  test('a snoozed one is only under snoozed', () => {
    const row = a.row({ assignee: maya, snoozedUntil: at(5) })

    expect(belongsTo(list('snoozed'), row, 'maya')).toBe(true)
    expect(belongsTo(list('mine'), row, 'maya')).toBe(false)
  })

  test('what is part of another conversation is in no list', () => {
    const row = { ...a.row({ assignee: maya }), mergedInto: 'c2' }
    for (const view of ['mine', 'all', 'mentions', 'spam'] as const)
      expect(belongsTo(list(view), row, 'maya', true)).toBe(false)
  })

  test('spam is only under spam, whatever else is true of it', () => {
    const row = { ...a.row({ assignee: maya, status: 'resolved' }), isSpam: true }

    expect(belongsTo(list('spam'), row, 'maya')).toBe(true)
    expect(belongsTo(list('resolved'), row, 'maya')).toBe(false)
    expect(belongsTo(list('spam'), a.row(), 'maya')).toBe(false)
  })

  test('under mentions it stays where the server put it', () => {
    expect(belongsTo(list('mentions'), a.row({ status: 'resolved' }), 'maya', true)).toBe(true)
    expect(belongsTo(list('mentions'), a.row({ assignee: maya }), 'maya')).toBe(false)
    expect(belongsTo(list('mentions'), { ...a.row(), isSpam: true }, 'maya', true)).toBe(false)
  })

  test('where only the server knows, it stays until it leaves the shelf', () => {
    const saved = { ...list('saved:1'), shelves: ['open' as const] }

    expect(belongsTo(saved, a.row(), 'maya')).toBe(false)
    expect(belongsTo(saved, a.row(), 'maya', true)).toBe(true)
    expect(belongsTo(saved, a.row({ status: 'resolved' }), 'maya', true)).toBe(false)
    expect(belongsTo({ ...list('all'), isNarrowed: true }, a.row(), 'maya')).toBe(false)
    expect(belongsTo({ ...list('all'), isNarrowed: true }, a.row(), 'maya', true)).toBe(true)
  })

  test('a resolved one is only under resolved, even with a snooze left over', () => {
    const row = a.row({ status: 'resolved', snoozedUntil: at(5) })

    expect(belongsTo(list('resolved'), row, 'maya')).toBe(true)
    expect(belongsTo(list('snoozed'), row, 'maya')).toBe(false)
  })
})

describe('where a row goes', () => {
  const page = (...minutes: number[]) => ({
    items: minutes.map(m => a.row({ id: String(m), lastMessageAt: at(m) })),
    next: null as string | null,
  })
  const minutesOf = (pages: ReturnType<typeof page>[]) => pages.map(one => one.items.map(row => Number(row.id)))

  test('newest activity comes first', () => {
    expect(minutesOf(insertAt([page(50, 30, 10)], 'newest', a.row({ id: '40', lastMessageAt: at(40) })))).toEqual([
      [50, 40, 30, 10],
    ])
  })

  test('who waits longest comes first, then those who do not wait', () => {
    const waits = (id: string, minute?: number) =>
      a.row({ id, waitingSince: minute === undefined ? null : at(minute), lastMessageAt: at(Number(id)) })
    const pages = [{ items: [waits('40', 5), waits('30', 9), waits('20'), waits('10')], next: null }]
    const placed = (row: ReturnType<typeof waits>) => insertAt(pages, 'waiting', row)[0]?.items.map(({ id }) => id)

    expect(placed(waits('50', 7))).toEqual(['40', '50', '30', '20', '10'])
    expect(placed(waits('15'))).toEqual(['40', '30', '20', '15', '10'])
  })

  test('across pages it lands in the page that it precedes', () => {
    expect(
      minutesOf(insertAt([page(50, 40), page(20, 10)], 'newest', a.row({ id: '30', lastMessageAt: at(30) }))),
    ).toEqual([
      [50, 40],
      [30, 20, 10],
    ])
  })

  test('beyond the loaded rows it waits for its page', () => {
    const pages = [{ ...page(50, 40), next: 'more' }]

    expect(minutesOf(insertAt(pages, 'newest', a.row({ id: '5', lastMessageAt: at(5) })))).toEqual([[50, 40]])
  })

  test('at the end of a whole list it comes last', () => {
    expect(minutesOf(insertAt([page(50, 40)], 'newest', a.row({ id: '5', lastMessageAt: at(5) })))).toEqual([
      [50, 40, 5],
    ])
  })
})
