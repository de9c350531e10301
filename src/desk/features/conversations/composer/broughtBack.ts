import type { Conversation, Message } from '~/api/types'
import { queries } from '~/app/queries'
import { createStore } from '~/shared/store'
import { takeBack } from '../message/requests'
import { conversationQuery } from '../queries'
import { type DraftState, freshDraft } from './draft'

type BroughtBack = { conversation: string; draft: DraftState }

/** An answer that did not leave after all, on its way into the composer. */
export const broughtBack = createStore<BroughtBack | null>(null)

export async function bringBack(id: string, message: Message) {
  await takeBack(id, message.id)
  const open = await queries.fetchQuery({ ...conversationQuery(id), staleTime: 0 })
  broughtBack.set({ conversation: id, draft: asDraft(message, open) })
}

/** The answer as it was written, to whom it was written. */
export const asDraft = ({ html, text, attachments, email }: Message, open: Conversation): DraftState => ({
  ...freshDraft(open),
  html: html ?? text,
  attachments,
  to: email?.to.map(person => person.address) ?? [],
  cc: email?.cc.map(person => person.address) ?? [],
  updatedAt: new Date().toISOString(),
})
