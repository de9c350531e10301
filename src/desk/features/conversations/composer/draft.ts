import type { Conversation, FileRef } from '~/api/types'

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
