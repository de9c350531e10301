const morning = 9
const sunday = 0

const at = (from: Date, days: number, hour: number) =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, hour)
const daysToMonday = (from: Date) => (8 - from.getDay()) % 7 || 7

/** Later today only while three hours still end on this day; tomorrow is not offered when it is next week's Monday. */
export function snoozePresets(now: Date) {
  const later = new Date(now.getTime() + 3 * 3_600_000)
  const presets = [
    { name: 'laterToday' as const, until: later, fits: later.getDate() === now.getDate() },
    { name: 'tomorrow' as const, until: at(now, 1, morning), fits: now.getDay() !== sunday },
    { name: 'nextWeek' as const, until: at(now, daysToMonday(now), morning), fits: true },
  ]
  return presets.filter(preset => preset.fits)
}
