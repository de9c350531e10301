import type { Message } from '~/api/types'
import { queries } from '~/app/queries'
import { createStore } from '~/shared/store'
import { takeBack } from '../message/requests'
import { conversationQuery } from '../queries'
import type { DraftState } from './draft'

type BroughtBack = { conversation: string; draft: DraftState }

/** An answer that did not leave after all, on its way into the composer. */
export const broughtBack = createStore<BroughtBack | null>(null)

export async function bringBack(id: string, message: Message) {
  await takeBack(id, message.id)
  const open = await queries.fetchQuery({ ...conversationQuery(id), staleTime: 0 })
  broughtBack.set({ conversation: id, draft: open.draft ?? asDraft(message) })
}

/** The answer as it was written, without what it quotes. */
export const asDraft = ({ html, foldAt, text, attachments, email, sequence }: Message): DraftState => ({
  kind: 'reply',
  html: html?.slice(0, foldAt?.html ?? undefined) ?? text,
  attachments,
  to: email?.to.map(person => person.address) ?? [],
  cc: email?.cc.map(person => person.address) ?? [],
  answers: null,
  seen: sequence,
  updatedAt: new Date().toISOString(),
})
