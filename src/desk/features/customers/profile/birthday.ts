import { region } from '~/words'

export type Birthday = { day: string; month: string; year: string }

const pattern = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/
/** Has a 29 February. */
const anyYear = 2000

export function readBirthday(text: string | null): Birthday {
  const [, year = '', month = '', day = ''] = pattern.exec(text ?? '') ?? []
  return { year, month, day: day.replace(/^0/, '') }
}

/** As the API takes it; null when nothing is said. */
export function writeBirthday({ day, month, year }: Birthday) {
  if (!day.trim() && !month && !year.trim()) return null
  return `${year.trim() ? year.trim().padStart(4, '0') : '-'}-${month || '00'}-${day.trim().padStart(2, '0')}`
}

/** "31 December 1990", or without the year. */
export function birthdayText(text: string) {
  const { day, month, year } = readBirthday(text)
  return new Intl.DateTimeFormat(region(), {
    day: 'numeric',
    month: 'long',
    ...(year && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(Number(year) || anyYear, Number(month) - 1, Number(day))))
}

export const monthNames = () =>
  Array.from({ length: 12 }, (_, at) =>
    new Intl.DateTimeFormat(region(), { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(anyYear, at, 1))),
  )
