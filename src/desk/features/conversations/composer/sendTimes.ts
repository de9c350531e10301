import {
  type CalendarDateTime,
  fromDate,
  toCalendarDateTime,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date'

const morning = 9
const afternoon = 14
const daysToMonday = (day: number) => (8 - day) % 7 || 7

/** Times of day that suit most, as the clocks of a zone show them: this afternoon only while it is to come. */
export function sendTimes(now: Date, zone: string) {
  const here = fromDate(now, zone)
  const at = (days: number, hour: number) => here.add({ days }).set({ hour, minute: 0, second: 0, millisecond: 0 })
  const weekday = new Date(Date.UTC(here.year, here.month - 1, here.day)).getUTCDay()
  const times: { name: 'afternoon' | 'tomorrow' | 'tomorrowAfternoon' | 'monday'; at: ZonedDateTime; fits: boolean }[] =
    [
      { name: 'afternoon', at: at(0, afternoon), fits: here.hour < afternoon - 1 },
      { name: 'tomorrow', at: at(1, morning), fits: true },
      { name: 'tomorrowAfternoon', at: at(1, afternoon), fits: true },
      { name: 'monday', at: at(daysToMonday(weekday), morning), fits: daysToMonday(weekday) > 1 },
    ]
  return times.filter(time => time.fits).map(({ name, at: time }) => ({ name, at: time.toDate() }))
}

/** The hour that clocks show there, on the day and minute that were chosen. Where a clock skips it, the next that it shows. */
export const momentIn = (chosen: CalendarDateTime, zone: string) => toZoned(chosen, zone).toDate()

export const clockIn = (at: Date, zone: string) => toCalendarDateTime(fromDate(at, zone))

/** The next full hour, which a picker begins at. */
export const nextHour = (now: Date, zone: string) =>
  clockIn(now, zone).add({ hours: 1 }).set({ minute: 0, second: 0, millisecond: 0 })

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Every zone that this browser knows, by its name without underscores. */
export const allZones = () => [...new Set([ownZone(), ...Intl.supportedValuesOf('timeZone')])].sort()

export const zoneName = (zone: string) => zone.replaceAll('_', ' ')
