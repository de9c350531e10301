/** The last moment of a day as a date field writes it, where this person is; null while it is none. */
export function endOfDay(day: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const end = new Date(`${day}T23:59:59`)
  return Number.isNaN(end.getTime()) ? null : end.toISOString()
}
