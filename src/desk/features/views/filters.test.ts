import { expect, test } from 'vitest'
import { beginOf, dayOf, freshRule, readLength, rulesOf, tidied } from './filters'

const field = (kind: string, ops: string[], choices: string[] | null = null) =>
  ({ name: 'any', kind, ops, choices }) as Parameters<typeof freshRule>[0]

test('a new rule says what can be guessed', () => {
  expect(freshRule(field('agent', ['is'])).value).toBe('me')
  expect(freshRule(field('choice', ['is'], ['open', 'waiting'])).value).toBe('open')
  expect(freshRule(field('time', ['within', 'after']))).toEqual({ field: 'any', op: 'within', value: '24h' })
  expect(freshRule(field('time', ['within', 'after']), 'after').value).toBe('')
  expect(freshRule(field('text', ['has'])).value).toBe('')
})

test('a length has a count and a unit', () => {
  expect(readLength('30m')).toEqual({ count: '30', unit: 'm' })
  expect(readLength('d')).toEqual({ count: '', unit: 'd' })
  expect(readLength('rubbish')).toEqual({ count: '', unit: 'h' })
})

test('a day begins at midnight here', () => {
  expect(dayOf(beginOf('2026-03-29'))).toBe('2026-03-29')
  expect(beginOf('')).toBe('')
  expect(dayOf('rubbish')).toBe('')
})

test('empty groups say nothing', () => {
  const rule = { field: 'status', op: 'is', value: 'open' }
  const filter = { match: 'all' as const, rules: [rule], groups: [{ match: 'any' as const, rules: [] }] }

  expect(tidied(filter).groups).toEqual([])
  expect(rulesOf({ ...filter, groups: [{ match: 'any', rules: [rule] }] })).toHaveLength(2)
})
