import ICAL from 'ical.js'
import type { Attachment as Part } from 'postal-mime'
import { bytesOf } from './attachments.ts'
import { cleanLine } from './clean.ts'
import { instantByOwnZone } from './own-zone.ts'
import type { Addr, Invitation } from './parsed-mail.ts'
import { instantIn } from './time-zones.ts'

const MOST = 3
const LARGEST = 256 * 1024
const MOST_ATTENDEES = 100
const LONGEST = 500

/** What the calendars in a mail ask for; the same event twice, as part and as file, is one. */
export function readInvitations(parts: Part[]): Invitation[] {
  const calendars = parts.filter(isCalendar).slice(0, MOST)
  const found = new Map<string, Invitation>()
  for (const { content } of calendars) {
    const read = readCalendar(content)
    if (read && !found.has(read.uid)) found.set(read.uid, read.invitation)
  }
  return [...found.values()]
}

function isCalendar({ mimeType, filename, content }: Part): boolean {
  const isNamed = /\.ics$/i.test(filename ?? '') && mimeType === 'application/octet-stream'
  return (isNamed || /^(text\/calendar|application\/ics)$/i.test(mimeType)) && bytesOf(content).byteLength <= LARGEST
}

function readCalendar(content: Part['content']): { uid: string; invitation: Invitation } | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytesOf(content))))
    const event = calendar.getFirstSubcomponent('vevent')
    if (!event) return null
    const { uid, summary, location } = new ICAL.Event(event)
    const method = String(calendar.getFirstPropertyValue('method') ?? 'publish')
    const invitation = {
      method: line(method).toLowerCase(),
      summary: line(summary),
      ...timesOf(event, calendar),
      location: line(location) || null,
      organizer: personOf(event.getFirstProperty('organizer')),
      attendees: event.getAllProperties('attendee').slice(0, MOST_ATTENDEES).map(personOf).filter(isPerson),
    }
    return { uid: line(uid) || JSON.stringify(invitation), invitation }
  } catch {
    return null // a calendar that cannot be read stays what it is besides: a file with the mail
  }
}

function timesOf(event: ICAL.Component, calendar: ICAL.Component) {
  const { startDate, endDate } = new ICAL.Event(event)
  const timeZone = line(event.getFirstProperty('dtstart')?.getFirstParameter('tzid')) || null
  return {
    start: startDate ? momentOf(startDate, timeZone, calendar) : null,
    end: endDate ? momentOf(endDate, timeZone, calendar) : null,
    isAllDay: startDate?.isDate ?? false,
    timeZone,
  }
}

/** A date when it lasts all day, an instant when its zone is known, a time of day somewhere when not. */
function momentOf(time: ICAL.Time, timeZone: string | null, calendar: ICAL.Component): string {
  const written = time.toString()
  if (time.isDate || written.endsWith('Z')) return written
  if (!timeZone) return written
  return instantIn(timeZone, written) ?? instantByOwnZone(calendar, timeZone, written) ?? written
}

function personOf(property: ICAL.Property | null): Addr | null {
  const address = line(property?.getFirstValue())
    .replace(/^mailto:/i, '')
    .slice(0, LONGEST)
  return address ? { name: line(property?.getFirstParameter('cn')), address } : null
}

const isPerson = (person: Addr | null): person is Addr => person !== null

const line = (value: unknown) => (value ? cleanLine(String(value)).slice(0, LONGEST).toWellFormed() : '')
