import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '~/api/client'
import { Problem } from '~/api/problem'
import type { Conversation, Message } from '~/api/types'
import { toast } from '~/kit/toasts'
import { problemText, tellProblem } from '~/shared/tellProblem'
import { openPicker } from '../actions/openPicker'
import { useResolve } from '../actions/useResolve'
import { patchRow } from '../cache'
import { refetchNewest } from '../refetch'
import { bodyOf, type DraftState, freshDraft, isEmpty, sameWords } from './draft'
import { localDrafts } from './localDrafts'
import { type PendingSend, pendingSends, type SendThen, usePendingSend } from './pendingSends'
import { sendQueue } from './sendQueue'
import type { SendKey } from './useComposer'
import type { useDraft } from './useDraft'

type Standing = {
  isBehind: boolean
  newest: number
  hearOfNewer: (sequence: number) => void
  isUploading: boolean
  writingTime: () => number
}

export function useSending(
  conversation: Conversation,
  { draft, update, clear }: ReturnType<typeof useDraft>,
  standing: Standing,
) {
  const { t } = useTranslation()
  const { id } = conversation
  const pending = usePendingSend(id)
  const [failure, setFailure] = useState<{ text: string; next: SendThen } | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const { resolve } = useResolve(conversation)

  function send(next: SendThen, seen = draft.seen) {
    const earlier = pendingSends.of(id)
    if (earlier && earlier.state !== 'back') return
    const lack = lacking(draft, standing)
    setMissing(lack && t(`composer.${lack}`))
    if (lack) return
    const body = { ...bodyOf(draft, seen), writingSeconds: standing.writingTime() }
    // What is newer may be this very message: the server knows it by its key.
    const again = earlier && sameWords(earlier.body, body) ? earlier : null
    if (!again && standing.isBehind && seen < standing.newest) return
    setFailure(null)
    const { key, body: first } = again ?? { key: newKey(), body }
    sendQueue.send(id, { key, body: first, next, subject: conversation.subject, state: 'sending', anyway: seen })
  }

  function sent(message: Message, { body, next }: PendingSend) {
    // Words that were added meanwhile stay.
    if (sameWords(bodyOf(draft), body)) clear({ ...freshDraft(conversation), seen: message.sequence })
    else update({ seen: message.sequence })
    if (message.kind === 'note') return toast(t('composer.noted'))
    patchRow(id, { status: conversation.status === 'resolved' ? 'resolved' : 'waiting' })
    if (next === 'resolve' && conversation.status !== 'resolved') return resolve()
    if (next === 'snooze') openPicker.set('snooze')
  }

  function refused(error: unknown, { next }: PendingSend) {
    update({})
    if (error instanceof Problem && error.code === 'newer_message') {
      standing.hearOfNewer(Number(error.current.lastSequence))
      return refetchNewest(id).catch(tellProblem)
    }
    setFailure({ text: problemText(error), next })
  }

  function sentElsewhere() {
    if (!localDrafts.read(id)) clear(freshDraft(conversation))
  }

  const latest = useRef({ sent, refused, sentElsewhere })
  latest.current = { sent, refused, sentElsewhere }
  useEffect(
    () =>
      sendQueue.tell(id, {
        sent: (...what) => latest.current.sent(...what),
        refused: (...what) => latest.current.refused(...what),
        sentElsewhere: () => latest.current.sentElsewhere(),
      }),
    [id],
  )

  function takeBack() {
    sendQueue.takeBack(id)
    update({})
  }

  const isNote = draft.kind === 'note'
  return {
    isSending: pending?.state === 'sending',
    isWaiting: pending?.state === 'waiting',
    failure,
    missing,
    send,
    takeBack,
    again: () => send(failure?.next ?? 'nothing'),
    anyway: (next: SendThen) => send(next, standing.newest),
    byKey: (key: SendKey) => send(key === 'shown' && !isNote ? 'resolve' : 'nothing'),
  }
}

function lacking(draft: DraftState, { isUploading }: Standing) {
  if (isUploading) return 'waitUpload'
  if (isEmpty(draft)) return 'nothing'
  if (draft.kind === 'reply' && draft.to.length === 0) return 'noRecipient'
  return null
}
