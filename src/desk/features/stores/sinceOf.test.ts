import { expect, test } from 'vitest'
import { sinceOf } from './sinceOf'

test('a depth is a first day of a month, over years too', () => {
  const today = new Date('2026-01-31T23:00:00Z')
  expect(sinceOf('all', today)).toBeNull()
  expect(sinceOf('months3', today)).toBe('2025-10-01')
  expect(sinceOf('year', today)).toBe('2025-01-01')
  expect(sinceOf('years2', today)).toBe('2024-01-01')
})
