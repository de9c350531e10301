import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { instantByOwnZone } from '../../src/parsing/own-zone.ts'

const change = (kind: string, begins: string, from: string, to: string, rule = '') =>
  `BEGIN:${kind}\r\nDTSTART:${begins}\r\nTZOFFSETFROM:${from}\r\nTZOFFSETTO:${to}\r\n${rule && `RRULE:${rule}\r\n`}END:${kind}\r\n`

const calendar = (...changes: string[]) =>
  new ICAL.Component(
    ICAL.parse(
      `BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\n${changes.join('')}END:VTIMEZONE\r\nEND:VCALENDAR\r\n`,
    ),
  )

const europe = calendar(
  change('STANDARD', '16010101T030000', '+0200', '+0100', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
  change('DAYLIGHT', '16010101T020000', '+0100', '+0200', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
)
const america = calendar(
  change('STANDARD', '20071104T020000', '-0400', '-0500', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
  change('DAYLIGHT', '20070311T020000', '-0500', '-0400', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
)

test.each([
  [europe, '2026-01-10T12:00:00', '2026-01-10T11:00:00Z'],
  [europe, '2026-03-29T01:59:00', '2026-03-29T00:59:00Z'],
  [europe, '2026-03-29T03:00:00', '2026-03-29T01:00:00Z'],
  [europe, '2026-10-24T12:00:00', '2026-10-24T10:00:00Z'],
  [europe, '2026-10-25T12:00:00', '2026-10-25T11:00:00Z'],
  [america, '2026-03-08T03:00:00', '2026-03-08T07:00:00Z'],
  [america, '2026-11-01T12:00:00', '2026-11-01T17:00:00Z'],
  [calendar(change('STANDARD', '19700101T000000', '+0530', '+0530')), '2026-06-01T12:00:00', '2026-06-01T06:30:00Z'],
])('%# %s is %s', (zone, local, instant) => {
  expect(instantByOwnZone(zone, 'Own', local)).toBe(instant)
})

test('A zone of another name, one without changes and one of nonsense say nothing', () => {
  expect(instantByOwnZone(europe, 'Other', '2026-01-10T12:00:00')).toBeNull()
  expect(instantByOwnZone(calendar(), 'Own', '2026-01-10T12:00:00')).toBeNull()
  expect(instantByOwnZone(calendar('BEGIN:STANDARD\r\nEND:STANDARD\r\n'), 'Own', '2026-01-10T12:00:00')).toBeNull()
})
