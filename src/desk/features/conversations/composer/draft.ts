import type { Conversation, FileRef, MacroAction, NewMessage } from '~/api/types'

/** What one agent is writing in one conversation. */
export type DraftState = {
  kind: 'reply' | 'note'
  html: string
  attachments: FileRef[]
  to: string[]
  cc: string[]
  answers: string | null
  /** What it was written with, and what is done when it is sent. */
  macros: string[]
  actions: MacroAction[]
  /** The last sequence on screen when the writing began. */
  seen: number
  updatedAt: string
}

const hasWords = (html: string) => html.replace(/<[^>]*>|&nbsp;/g, '').trim() !== ''

/** A picture that was taken out of the text stays here, should it be put back, and does not leave. */
export const leaving = ({ html, attachments }: Pick<DraftState, 'html' | 'attachments'>) =>
  attachments.filter(file => !file.inline || html.includes(file.id))

/** The files beside the text. */
export const beside = (attachments: FileRef[]) => attachments.filter(file => !file.inline)

export const isEmpty = (draft: DraftState) => !hasWords(draft.html) && leaving(draft).length === 0

export function freshDraft(conversation: Conversation, kind: DraftState['kind'] = 'reply'): DraftState {
  const { answers, to, cc } = conversation.replyDefaults
  const { lastSequence: seen } = conversation
  return { kind, html: '', attachments: [], to, cc, answers, macros: [], actions: [], seen, updatedAt: '' }
}

/** Whom the text names, each once. */
export const mentionedIn = (html: string) => [
  ...new Set([...html.matchAll(/data-mention="([\w-]+)"/g)].flatMap(([, id]) => id ?? [])),
]

/** The draft as the message that leaves. */
export function bodyOf(draft: DraftState, seen = draft.seen): NewMessage {
  const { kind, html, to, cc, answers, macros, actions } = draft
  const people = kind === 'note' ? { to: [], cc: [] } : { to, cc }
  return {
    kind,
    html,
    mentions: kind === 'note' ? mentionedIn(html) : [],
    ...people,
    answers,
    macros,
    actions,
    attachments: leaving(draft).map(file => file.id),
    seen,
  }
}

/** The same message to the same people, whatever else had been read when it was sent, however long it took, and whenever it leaves. */
export const sameWords = (one: NewMessage, other: NewMessage) => wordsOf(one) === wordsOf(other)

const wordsOf = ({ seen: _, writingSeconds: __, undoSeconds: ___, sendAt: ____, ...words }: NewMessage) =>
  JSON.stringify(words)
