import type ICAL from 'ical.js'
import { inSeconds } from './dates.ts'

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const MOST = 20

/** The instant of a local time (`2026-11-02T10:00:00`) by the zone that a calendar brings along; null when it brings none of that name. */
export function instantByOwnZone(calendar: ICAL.Component, zone: string, local: string): string | null {
  const own = calendar.getAllSubcomponents('vtimezone').find(found => found.getFirstPropertyValue('tzid') === zone)
  const asUtc = Date.parse(`${local}Z`)
  if (!own || Number.isNaN(asUtc)) return null

  const changes = own.getAllSubcomponents().slice(0, MOST)
  const last = changes
    .map(change => ({ change, at: lastBefore(change, asUtc) }))
    .filter(({ at }) => at <= asUtc)
    .sort((a, b) => b.at - a.at)[0]
  const offset = last ? secondsOf(last.change, 'tzoffsetto') : changes[0] && secondsOf(changes[0], 'tzoffsetfrom')
  return offset == null ? null : inSeconds(asUtc - offset * 1000)
}

/** When the clocks were last changed in this way; a rule that is not "the nth weekday of a month, each year" counts from its beginning only. */
function lastBefore(change: ICAL.Component, asUtc: number): number {
  const begins = Date.parse(`${change.getFirstPropertyValue('dtstart')}Z`)
  const rule = String(change.getFirstPropertyValue('rrule') ?? '')
  const month = Number(/BYMONTH=(\d{1,2})(?:;|$)/.exec(rule)?.[1])
  const [, nth, day] = /BYDAY=(-?[1-5])([A-Z]{2})(?:;|$)/.exec(rule) ?? []
  if (!rule.includes('FREQ=YEARLY') || !month || !nth || !day) return begins

  const year = new Date(asUtc).getUTCFullYear()
  const timeOfDay = begins - new Date(begins).setUTCHours(0, 0, 0, 0)
  const onsets = [year, year - 1].map(each => nthDay(each, month, Number(nth), DAYS.indexOf(day)) + timeOfDay)
  return Math.max(begins, ...onsets.filter(at => at <= asUtc))
}

function nthDay(year: number, month: number, nth: number, day: number): number {
  const edge = new Date(nth > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0))
  const steps = nth > 0 ? (day - edge.getUTCDay() + 7) % 7 : -((edge.getUTCDay() - day + 7) % 7)
  edge.setUTCDate(edge.getUTCDate() + steps + (nth > 0 ? nth - 1 : nth + 1) * 7)
  return edge.getTime()
}

function secondsOf(change: ICAL.Component, name: string): number | null {
  const offset = change.getFirstPropertyValue(name) as { toSeconds?: () => number } | null
  return offset?.toSeconds?.() ?? null
}
