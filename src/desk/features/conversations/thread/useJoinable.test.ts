import { expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import { joinable } from './useJoinable'

const first = a.message({ email: a.email({ joinedBy: 'new' }) })
const second = a.message({ id: 'm2', sequence: 2, email: a.email({ joinedBy: 'references' }) })

test('all mail of a conversation that began by itself may belong elsewhere', () => {
  expect(joinable([first, second, a.message({ id: 'e', kind: 'event' })])).toEqual([first, second])
})

test('what was answered or written about is not asked about any more', () => {
  expect(joinable([first, a.message({ id: 'm3', direction: 'out' })])).toEqual([])
  expect(joinable([first, a.message({ id: 'm3', kind: 'note', direction: null })])).toEqual([])
})

test('neither is a mail that found its conversation', () => {
  expect(joinable([second])).toEqual([])
})
