import type { Presence } from '~/features/conversations/presence/presence'

export type Entry = {
  number: number
  kind: string
  id: string
  version: number
  at: string
  data: {
    conversation?: string
    sequence?: number
    lastSequence?: number
    by?: string | null
    customer?: string | null
  }
}

export type Doing = 'viewing' | 'replying'
export type Interest = { id: string; doing: Doing }

/** What the holder of the stream tells every tab. `fresh`: what happened before it is unknown. */
export type FromStream =
  | { type: 'hello'; stream: string; isFresh: boolean }
  | { type: 'entry'; entry: Entry }
  | { type: 'presence'; presence: Presence }
  | { type: 'lost' }
  | { type: 'gone' }
  | { type: 'signed-out' }
  | { type: 'roll-call' }

/** What a tab tells the holder of the stream. */
export type FromTab = { tab: string; type: 'interests'; conversations: Interest[] } | { tab: string; type: 'bye' }
