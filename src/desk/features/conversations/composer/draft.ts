import type { Conversation, FileRef, NewMessage } from '~/api/types'

/** What one agent is writing in one conversation. */
export type DraftState = {
  kind: 'reply' | 'note'
  html: string
  attachments: FileRef[]
  to: string[]
  cc: string[]
  answers: string | null
  /** The last sequence on screen when the writing began. */
  seen: number
  updatedAt: string
}

const hasWords = (html: string) => html.replace(/<[^>]*>|&nbsp;/g, '').trim() !== ''

export const isEmpty = (draft: DraftState) => !hasWords(draft.html) && draft.attachments.length === 0

export function freshDraft(conversation: Conversation, kind: DraftState['kind'] = 'reply'): DraftState {
  const { answers, to, cc } = conversation.replyDefaults
  return { kind, html: '', attachments: [], to, cc, answers, seen: conversation.lastSequence, updatedAt: '' }
}

/** The draft as the message that leaves. */
export function bodyOf(draft: DraftState, seen = draft.seen): NewMessage {
  const { kind, html, to, cc, answers } = draft
  const people = kind === 'note' ? { to: [], cc: [] } : { to, cc }
  return { kind, html, ...people, answers, attachments: draft.attachments.map(file => file.id), seen }
}

const beside = { seen: 0, writingSeconds: 0 }

/** The same message to the same people, whatever else had been read when it was sent and however long it took. */
export const sameWords = (one: NewMessage, other: NewMessage) =>
  JSON.stringify({ ...one, ...beside }) === JSON.stringify({ ...other, ...beside })
