export const depths = ['all', 'years2', 'year', 'months3'] as const
export type Depth = (typeof depths)[number]
const months: Record<Depth, number | null> = { all: null, years2: 24, year: 12, months3: 3 }

/** The day from which changes are read; null: from the beginning. */
export function sinceOf(depth: Depth, today: Date) {
  const back = months[depth]
  if (back === null) return null
  const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1))
  return day.toISOString().slice(0, 10)
}
