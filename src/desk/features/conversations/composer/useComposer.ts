import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conversation } from '~/api/types'
import { messagesQuery } from '../queries'
import { isEmpty } from './draft'
import { useDraft } from './useDraft'
import { useReplyingPresence } from './useReplyingPresence'
import { useSending } from './useSending'
import { useUploads } from './useUploads'
import { useWritingTime } from './useWritingTime'

/** `shown`: as the button says; `plain`: send and keep open. */
export type SendKey = 'shown' | 'plain'

/** Everything that the composer's parts share. */
export function useComposer(conversation: Conversation) {
  const drafting = useDraft(conversation)
  const { draft, update } = drafting
  const uploads = useUploads(file => update(current => ({ attachments: [...current.attachments, file] })))
  const [told, hearOfNewer] = useState(0)
  const shown = useNewestPublic(conversation.id)
  const newest = Math.max(shown?.sequence ?? 0, told)
  const isBehind = draft.kind === 'reply' && !isEmpty(draft) && newest > draft.seen
  const isWriting = !isEmpty(draft)
  const writingTime = useWritingTime(isWriting)
  const standing = { isBehind, newest, hearOfNewer, isUploading: uploads.isBusy, writingTime }
  const sending = useSending(conversation, drafting, standing)
  useReplyingPresence(conversation.id, isWriting)
  const removeFile = (id: string) =>
    update(current => ({ attachments: current.attachments.filter(file => file.id !== id) }))
  /** Who wrote meanwhile; null while their message is still on its way here. */
  const newerBy = shown && shown.sequence > draft.seen ? shown.author : null
  return { ...drafting, uploads, sending, isBehind, newerBy, removeFile }
}

export type ComposerState = ReturnType<typeof useComposer>

/** The newest message that everyone in the conversation can see. */
function useNewestPublic(id: string) {
  const { data } = useInfiniteQuery(messagesQuery(id))
  return data?.pages[0]?.items.findLast(message => message.kind === 'message')
}
