import i18n, { region } from '~/words'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const short = (unit: 'minute' | 'hour', count: number) =>
  new Intl.NumberFormat(region(), { style: 'unit', unit, unitDisplay: 'narrow' }).format(count)

const isSameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** "just now", "2m", "3h", "3 Nov": how long ago, as short as a list needs. */
export function ago(at: string, now: number) {
  const date = new Date(at)
  const passed = now - date.getTime()
  if (passed < minute) return i18n.t('time.justNow')
  if (passed < hour) return short('minute', Math.floor(passed / minute))
  if (passed < day) return short('hour', Math.floor(passed / hour))
  return dayAndMonth(date, now)
}

export function dayAndMonth(date: Date, now: number) {
  const isThisYear = date.getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(region(), {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date)
}

export const clockTime = (date: Date) =>
  new Intl.DateTimeFormat(region(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)

/** "11:04" today, "3 Nov, 11:04" before. */
export function moment(at: string, now: number) {
  const date = new Date(at)
  return isSameDay(date, new Date(now)) ? clockTime(date) : `${dayAndMonth(date, now)}, ${clockTime(date)}`
}

export const isToday = (at: string, now: number) => isSameDay(new Date(at), new Date(now))

export const fullDate = (at: string) =>
  new Intl.DateTimeFormat(region(), { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at))

/** "21 December 2026": a day that a letter names. */
export const longDate = (date: Date) => new Intl.DateTimeFormat(region(), { dateStyle: 'long' }).format(date)

export function dayName(at: string, now: number) {
  const date = new Date(at)
  if (isSameDay(date, new Date(now))) return i18n.t('time.today')
  if (isSameDay(date, new Date(now - day))) return i18n.t('time.yesterday')
  return new Intl.DateTimeFormat(region(), { weekday: 'long', day: 'numeric', month: 'long' }).format(date)
}

/** "09:00" today, "Mon 09:00" within a week, "3 Nov, 09:00" after: when something is due. */
export function due(at: string, now: number) {
  const date = new Date(at)
  if (isSameDay(date, new Date(now))) return clockTime(date)
  if (date.getTime() - now > 6 * day) return `${dayAndMonth(date, now)}, ${clockTime(date)}`
  return `${new Intl.DateTimeFormat(region(), { weekday: 'short' }).format(date)} ${clockTime(date)}`
}
