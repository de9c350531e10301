import { expect, test } from 'vitest'
import { endOf } from '../engine/acts.ts'

const friday = new Date(2026, 10, 20, 15, 30)

test.each([
  ['tomorrow', friday, new Date(2026, 10, 21, 9)],
  ['in three days', friday, new Date(2026, 10, 23, 9)],
  ['next week', friday, new Date(2026, 10, 23, 9)],
  ['next week', new Date(2026, 10, 23, 8), new Date(2026, 10, 30, 9)],
  ['next week', new Date(2026, 10, 22, 23), new Date(2026, 10, 23, 9)],
] as const)('A snooze until %s from %s ends at nine', (until, now, end) => {
  expect(endOf(until, now)).toEqual(end)
})
