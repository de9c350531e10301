import { expect, test } from 'vitest'
import { endOfDay } from './endOfDay'

test('a day ends with its last second, where the person is', () => {
  expect(new Date(endOfDay('2026-11-30') ?? '').toLocaleTimeString('en-GB')).toBe('23:59:59')
})

test('half a date is none', () => {
  expect([endOfDay(''), endOfDay('2026-11'), endOfDay('2026-13-40')]).toEqual([null, null, null])
})
