import type { Linked } from '~/api/types'
import type { Around, EventLine, Said } from './eventLines'

/** What is said when conversations are linked and messages move between them. */
export const moveLines: Record<string, EventLine> = {
  linked: {
    icon: 'link',
    say(data, around) {
      const to = String(data.to)
      const isOrigin = around.linked.find(other => other.id === to)?.isOrigin ?? false
      const kind = data.kind as Linked['kind']
      return said(`conversation.event.linked.${kind}.${isOrigin ? 'origin' : 'offspring'}`, to, null, around)
    },
  },
  'message-moved': {
    icon: 'folder-input',
    say: (data, around) => said('conversation.event.messageMoved', String(data.to), data.number, around),
  },
  merged: {
    icon: 'merge',
    say: (data, { actor }) => ({
      words: 'conversation.event.merged',
      values: { actor: actor.name, place: `#${data.number} ${data.subject}` },
    }),
  },
  unmerged: {
    icon: 'split',
    say: (data, around) => said('conversation.event.unmerged', String(data.id), data.number, around),
  },
  'message-arrived': {
    icon: 'folder-input',
    say: (data, around) => said('conversation.event.messageArrived', String(data.from), data.number, around),
  },
}

/** A conversation that was made by the same change had no number yet: then the link tells it. */
function said(words: Said['words'], to: string, number: unknown, { actor, linked, t }: Around): Said {
  const known = number ?? linked.find(other => other.id === to)?.number
  const place = known ? `#${known}` : t('conversation.event.elsewhere')
  return { words, values: { actor: actor.name, place }, to }
}
