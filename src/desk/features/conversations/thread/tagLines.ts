import i18n from '~/words'
import type { EventLine, Said } from './eventLines'

type Named = { name: string }[]

const names = (tags: unknown) =>
  new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format((tags as Named).map(tag => tag.name))

/** Tags that were put on, taken off, or both at once, by the names they had then. */
export const tagLines: Record<string, EventLine> = {
  tagged: {
    icon: 'tag',
    say: ({ added = [], removed = [] }, { actor }): Said => {
      const values = { actor: actor.name, added: names(added), removed: names(removed) }
      if ((removed as Named).length === 0) return { words: 'conversation.event.tagged', values }
      if ((added as Named).length === 0) return { words: 'conversation.event.untagged', values }
      return { words: 'conversation.event.retagged', values }
    },
  },
  retitled: {
    icon: 'pencil',
    say: ({ to, from }, { actor }): Said => ({
      words: 'conversation.event.retitled',
      values: { actor: actor.name, to: String(to), from: String(from) },
    }),
  },
  prioritised: {
    icon: 'chevrons-up',
    say: ({ to }, { actor, t }): Said => ({
      words: 'conversation.event.prioritised',
      values: { actor: actor.name, priority: t(`list.priorities.${to as 'low'}`) },
    }),
  },
}
