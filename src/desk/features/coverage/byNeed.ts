type Person = {
  agent: { name: string }
  presence: 'online' | 'away' | 'offline'
  has: { waiting: number; longest: string | null } | undefined
}

const order = { online: 0, away: 1, offline: 2 }

/** What somebody has who is not there comes first, the longest waiting before others; then whoever is there. */
export const byNeed = <T extends Person>(people: T[]) =>
  [...people].sort(
    (a, b) =>
      Number(isLeft(b)) - Number(isLeft(a)) ||
      (isLeft(a)
        ? (a.has?.longest ?? '').localeCompare(b.has?.longest ?? '')
        : order[a.presence] - order[b.presence]) ||
      a.agent.name.localeCompare(b.agent.name),
  )

const isLeft = ({ presence, has }: Person) => presence === 'offline' && (has?.waiting ?? 0) > 0
