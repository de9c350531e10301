import { keptList } from '~/shared/keptList'
import type { Language } from '~/words'

export type Emoji = { id: string; emoji: string; name: string; tags: string }

type Compact = { hexcode: string; unicode: string; label: string; tags?: string[]; group?: number }

const sources: Record<Language, () => Promise<{ default: Compact[] }>> = {
  en: () => import('emojibase-data/en/compact.json'),
  de: () => import('emojibase-data/de/compact.json'),
}
/** Skin tones and letters of flags: parts of others, nothing to send. */
const parts = 2
const recent = keptList('emoji', 16)

export async function loadEmoji(language: Language): Promise<Emoji[]> {
  const { default: all } = await sources[language]()
  return all
    .filter(one => one.group !== undefined && one.group !== parts)
    .map(({ hexcode, unicode, label, tags }) => ({
      id: hexcode,
      emoji: unicode,
      name: label,
      tags: [label, ...(tags ?? [])].join(' ').toLowerCase(),
    }))
}

/** Those that have every word, of which the name begins with it first; without words the ones used last before all. */
export function findEmoji(all: Emoji[], text: string): Emoji[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) {
    const last = recent.read()
    return [...last.flatMap(id => all.find(one => one.id === id) ?? []), ...all.filter(one => !last.includes(one.id))]
  }
  const found = all.filter(one => words.every(word => one.tags.includes(word)))
  const begins = (one: Emoji) => Number(one.name.toLowerCase().startsWith(words[0] ?? ''))
  return found.toSorted((a, b) => begins(b) - begins(a))
}

export const rememberEmoji = (id: string) => recent.add(id)
