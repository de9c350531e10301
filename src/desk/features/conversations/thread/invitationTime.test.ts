import { expect, test } from 'vitest'
import { invitationTime } from './invitationTime'

const times = { start: '2026-11-05T09:00:00.000Z', end: '2026-11-05T09:30:00.000Z', isAllDay: false, timeZone: null }
const days = { start: '2026-12-24', end: '2026-12-26', isAllDay: true, timeZone: null }

test('an hour is told in the reader’s zone', () => {
  const local = new Date(times.start).getHours().toString().padStart(2, '0')

  expect(invitationTime(times)).toContain(`${local}:00`)
  expect(invitationTime({ ...times, end: null })).not.toContain(':30')
})

test('days end with the last one, not the one after', () => {
  expect(invitationTime(days)).toContain('25 Dec')
  expect(invitationTime({ ...days, end: '2026-12-25' })).not.toContain('25')
})

test('a zone that nobody knows is named, and what is no time is left as it is', () => {
  expect(invitationTime({ ...times, start: '2026-12-24T10:00:00', end: null, timeZone: 'Our Island' })).toContain(
    '10:00 (Our Island)',
  )
  expect(invitationTime({ ...times, start: 'soon' })).toBe('soon')
  expect(invitationTime({ ...times, start: null })).toBeNull()
})
