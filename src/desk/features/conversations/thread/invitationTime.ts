import type { Invitation } from '~/api/types'
import { region } from '~/words'

type Times = Pick<Invitation, 'start' | 'end' | 'isAllDay' | 'timeZone'>

const day = 86_400_000

/** "Thu, 5 Nov 2026, 10:00 – 10:30" in the reader's zone; a zone that nobody knows is named. */
export function invitationTime({ start, end, isAllDay, timeZone }: Times): string | null {
  if (!start) return null
  const from = new Date(start)
  // The day after the last one is where a calendar says that it ends.
  const to = end ? new Date(new Date(end).getTime() - (isAllDay ? day : 0)) : from
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return start

  const format = new Intl.DateTimeFormat(region(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(isAllDay ? { timeZone: 'UTC' } : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  })
  const time = to > from ? format.formatRange(from, to) : format.format(from)
  return start.endsWith('Z') || isAllDay || !timeZone ? time : `${time} (${timeZone})`
}
