export type Person = { id: string; name: string }

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whose name, or a part of it, begins with what was typed, whatever its accents. */
export function matching<T extends Person>(people: T[], typed: string): T[] {
  const start = plain(typed.trim())
  return people.filter(
    ({ name }) =>
      plain(name).startsWith(start) ||
      plain(name)
        .split(/[\s-]+/)
        .some(part => part.startsWith(start)),
  )
}
