const units: Record<string, number> = {
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  std: 3_600_000,
  d: 86_400_000,
  t: 86_400_000,
  w: 604_800_000,
}
const days = [
  ['sun', 'so'],
  ['mon', 'mo'],
  ['tue', 'di'],
  ['wed', 'mi'],
  ['thu', 'do'],
  ['fri', 'fr'],
  ['sat', 'sa'],
]
const months = ['jan', 'feb', 'mar|mär', 'apr', 'may|mai', 'jun', 'jul', 'aug', 'sep', 'oct|okt', 'nov', 'dec|dez']
const morning = 9

type Clock = { hours: number; minutes: number }

/** A time to come from what people type: "2h", "mon 9", "tomorrow", "3 dec 14:00". Null when it is none. */
export function parseWhen(typed: string, now: Date): Date | null {
  const words = typed.trim().toLowerCase().replace(/\./g, ' ').split(/\s+/).filter(Boolean)
  const found =
    span(words, now) ?? weekday(words, now) ?? tomorrow(words, now) ?? calendar(words, now) ?? today(words, now)
  return found && found > now ? found : null
}

function span(words: string[], now: Date) {
  const match = /^(\d+(?:[.,]\d+)?)\s*([a-z]+)$/.exec(words.join(''))
  const unit = units[match?.[2] ?? '']
  return match && unit ? new Date(now.getTime() + Number(match[1]?.replace(',', '.')) * unit) : null
}

function weekday([day = '', time, ...rest]: string[], now: Date) {
  const at = clock(time)
  const wanted = days.findIndex(names => names.some(name => (name.length > 2 ? day.startsWith(name) : day === name)))
  if (wanted < 0 || !at || rest.length) return null
  const ahead = (wanted - now.getDay() + 7) % 7
  const found = on(now, ahead, at)
  return found > now ? found : on(now, ahead + 7, at)
}

function tomorrow([word = '', time, ...rest]: string[], now: Date) {
  const at = clock(time)
  return /^(tomorrow|tmr|morgen)$/.test(word) && at && !rest.length ? on(now, 1, at) : null
}

function calendar([day = '', name = '', time, ...rest]: string[], now: Date) {
  const at = clock(time)
  const month = months.findIndex(names => names.split('|').some(start => name.startsWith(start)))
  if (!/^\d{1,2}$/.test(day) || month < 0 || !at || rest.length) return null
  const found = new Date(now.getFullYear(), month, Number(day), at.hours, at.minutes)
  return found > now ? found : new Date(now.getFullYear() + 1, month, Number(day), at.hours, at.minutes)
}

function today([time, ...rest]: string[], now: Date) {
  const at = time ? clock(time) : null
  if (!at || rest.length || !/[:ap]/.test(time ?? '')) return null
  const found = on(now, 0, at)
  return found > now ? found : on(now, 1, at)
}

const on = (now: Date, ahead: number, { hours, minutes }: Clock) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, hours, minutes)

/** "9", "9:30", "2pm"; nine in the morning when nothing is said. */
function clock(text: string | undefined): Clock | null {
  if (text === undefined) return { hours: morning, minutes: 0 }
  const match = /^(\d{1,2})(?::(\d{2}))?(am|pm)?$/.exec(text)
  if (!match) return null
  const hours = (Number(match[1]) % (match[3] ? 12 : 24)) + (match[3] === 'pm' ? 12 : 0)
  const minutes = Number(match[2] ?? 0)
  return Number(match[1]) > 24 || minutes > 59 ? null : { hours, minutes }
}
