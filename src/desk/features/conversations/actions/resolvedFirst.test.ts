import { expect, test } from 'vitest'
import { resolvedFirst } from './resolvedFirst'

const by = (id: string, name: string) => ({
  by: { kind: 'agent' as const, id, name },
  at: '2026-11-21T10:00:00.000000Z',
  note: null,
})

test('of two agents who resolve at once, the second hears who was first', () => {
  expect(resolvedFirst(by('tom', 'Tom Weber'), 'maya')).toBe('Tom Weber')
})

test('whoever resolved it themselves may undo it', () => {
  expect(resolvedFirst(by('maya', 'Maya Chen'), 'maya')).toBeNull()
})

test('what was reopened meanwhile was resolved by nobody', () => {
  expect(resolvedFirst(null, 'maya')).toBeNull()
})
