import { expect, test } from 'vitest'
import { countFilters, directionOf, exportOf, nextSort, queryOf, readSearch } from './filters'

test('what an address says is taken where it makes sense', () => {
  expect(readSearch({ q: 1042, sort: 'name', seen: 30, name: 'maybe', created: '12' })).toEqual({
    q: '1042',
    sort: 'name',
    seen: '30',
  })
})

test('filters become what the server understands', () => {
  expect(queryOf({ q: ' ada ', address: 'undeliverable', seen: 'not-90', created: '7' })).toEqual({
    q: 'ada',
    undeliverable: true,
    unseenFor: 90,
    createdWithin: 7,
  })
  expect(queryOf({ name: 'with', address: 'unverified', seen: '30' })).toEqual({
    nameless: false,
    verified: false,
    seenWithin: 30,
  })
  expect(queryOf({ q: '  ' })).toEqual({})
  expect(countFilters({ q: 'a', sort: 'name', seen: '7' })).toBe(1)
})

test('names begin at A, everything else with the most', () => {
  expect(nextSort('-seen', 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBe('name')
  expect(nextSort('name', 'conversations')).toBe('-conversations')
  expect(nextSort('-conversations', 'conversations')).toBe('conversations')
  expect(directionOf('-seen', 'seen')).toBe('descending')
  expect(directionOf('-seen', 'name')).toBeUndefined()
})

test('a file holds what the list shows', () => {
  expect(exportOf({ q: 'a&b', sort: 'name', seen: '7' })).toBe('q=a%26b&seenWithin=7')
})
