import { region } from '~/words'

export type Span = { start: number; end: number }
export type Week = Span[][]

const minutesOfDay = 24 * 60

/** "09:30" from minutes since midnight; the day's end is midnight again. */
export function timeOf(minutes: number) {
  const minute = minutes % minutesOfDay
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** A span as two fields say it: midnight at its end is the end of the day. */
export const spanOf = (start: number, end: number): Span => ({ start, end: end === 0 ? minutesOfDay : end })

/** What comes after a day's last span: the same length again where there is room, or office hours where there is none yet. */
export function nextSpan(spans: Span[]): Span {
  const last = spans.at(-1)
  if (!last) return { start: 9 * 60, end: 17 * 60 }
  const start = Math.min(last.end > last.start ? last.end + 60 : last.start + 60, minutesOfDay - 60)
  return { start, end: Math.min(start + 4 * 60, minutesOfDay) }
}

export type WrongSpans = 'empty' | 'overlap'

/** What is wrong with the spans of one day, as far as the day itself tells. */
export function wrongSpans(spans: Span[]): WrongSpans | null {
  if (spans.some(({ start, end }) => start === end)) return 'empty'
  const sorted = spans.map(span => [span.start, lastMinute(span)] as const).sort(([a], [b]) => a - b)
  return sorted.some(([start], at) => at > 0 && start < (sorted[at - 1]?.[1] ?? 0)) ? 'overlap' : null
}

const lastMinute = ({ start, end }: Span) => (end < start ? end + minutesOfDay : end)

/** 2024 began on a Monday. */
export const dayNames = (length: 'long' | 'short') =>
  Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(region(), { weekday: length, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
  )

/** "Mon–Fri 09:00–17:00": neighbouring days with the same hours on one line; closed ones are left out. */
export function weekLines(week: Week, names: string[]) {
  const said = week.map(spans => spans.map(({ start, end }) => `${timeOf(start)}–${timeOf(end)}`).join(', '))
  const lines: { days: string; hours: string }[] = []
  for (let day = 0; day < said.length; ) {
    let last = day
    while (said[last + 1] === said[day]) last++
    if (said[day])
      lines.push({ days: day === last ? `${names[day]}` : `${names[day]}–${names[last]}`, hours: `${said[day]}` })
    day = last + 1
  }
  return lines
}
