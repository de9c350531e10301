import type { Tag } from '~/api/types'

/** The tags behind ids, by name. One that was merged shows as what it was merged into; one that was just deleted shows no more. */
export function carriedBy(ids: string[], vocabulary: Tag[]) {
  if (ids.length === 0) return []
  return vocabulary.filter(tag => ids.includes(tag.id) || tag.merged.some(id => ids.includes(id)))
}

/** What was typed, as the server would keep it. */
export const tidied = (text: string) => text.trim().replace(/\s+/g, ' ')

export const isCalled = (tag: Tag, text: string) => tag.name.toLocaleLowerCase() === tidied(text).toLocaleLowerCase()
