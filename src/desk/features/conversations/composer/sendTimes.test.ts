import { CalendarDateTime } from '@internationalized/date'
import { expect, test } from 'vitest'
import { momentIn, nextHour, sendTimes } from './sendTimes'

const written = (now: string, zone: string) =>
  sendTimes(new Date(now), zone).map(time => `${time.name} ${time.at.toISOString().slice(0, 16)}`)

test('offers times as the clocks of the zone show them', () => {
  expect(written('2026-11-25T08:00:00Z', 'Europe/Berlin')).toEqual([
    'afternoon 2026-11-25T13:00',
    'tomorrow 2026-11-26T08:00',
    'tomorrowAfternoon 2026-11-26T13:00',
    'monday 2026-11-30T08:00',
  ])
  expect(written('2026-11-25T08:00:00Z', 'Asia/Tokyo')[0]).toBe('tomorrow 2026-11-26T00:00')
})

test('on a Sunday Monday is tomorrow, and said once', () => {
  expect(written('2026-11-29T15:00:00Z', 'Europe/Berlin').map(line => line.split(' ')[0])).toEqual([
    'tomorrow',
    'tomorrowAfternoon',
  ])
})

test('nine in the morning stays nine over the change of the clocks', () => {
  expect(written('2026-03-28T12:30:00Z', 'Europe/Berlin')).toContain('tomorrow 2026-03-29T07:00')
})

test('what was chosen counts in the zone that was chosen', () => {
  const chosen = new CalendarDateTime(2026, 11, 30, 9)

  expect(momentIn(chosen, 'America/New_York').toISOString()).toBe('2026-11-30T14:00:00.000Z')
  expect(momentIn(chosen, 'Asia/Kolkata').toISOString()).toBe('2026-11-30T03:30:00.000Z')
})

test('the picker begins at the next full hour there', () => {
  expect(nextHour(new Date('2026-11-25T08:12:00Z'), 'Asia/Kolkata').toString()).toBe('2026-11-25T14:00:00')
})
