import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '~/api/client'
import { Problem } from '~/api/problem'
import type { Conversation, NewMessage, SentMessage } from '~/api/types'
import { useMe } from '~/app/session'
import { toast } from '~/kit/toasts'
import { preferences } from '~/shared/preferences'
import { problemText, tellProblem } from '~/shared/tellProblem'
import { due } from '~/shared/time'
import { openPicker } from '../actions/openPicker'
import { useComeBack } from '../actions/useGoOn'
import { type UndoSend, useResolve } from '../actions/useResolve'
import { patchRow } from '../cache'
import { refetchNewest } from '../refetch'
import { bodyOf, type DraftState, freshDraft, isEmpty, sameWords } from './draft'
import { localDrafts } from './localDrafts'
import { type PendingSend, pendingSends, type SendThen, usePendingSend } from './pendingSends'
import { sendQueue } from './sendQueue'
import { undoSend } from './undoSend'
import type { SendKey } from './useComposer'
import type { useDraft } from './useDraft'
import { warningsOf } from './warnings'

type SendMore = {
  seen?: number
  sendAt?: string | null
  /** The writer has read what the reply seems to lack. */
  isSure?: boolean
}

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
  const [failure, setFailure] = useState<{ text: string; next: SendThen; sendAt: string | null } | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  /** The sending that waits for the writer's word. */
  const [doubted, setDoubted] = useState<(SendMore & { next: SendThen }) | null>(null)
  const comeBack = useComeBack(id)
  const { resolveSent } = useResolve(conversation)
  const me = useMe().agent.id
  /** Only whoever has it answers here, and that is somebody else. */
  const isOthers =
    draft.kind === 'reply' &&
    !conversation.mayReply &&
    conversation.assignee !== null &&
    conversation.assignee.id !== me

  function send(next: SendThen, { seen = draft.seen, sendAt = null, isSure = false }: SendMore = {}) {
    const earlier = pendingSends.of(id)
    if ((earlier && earlier.state !== 'back') || isOthers) return
    if (!isReady()) return
    const doubts = isSure ? [] : warningsOf(draft)
    setDoubted(doubts.length > 0 ? { next, seen, sendAt } : null)
    if (doubts.length > 0) return
    const leaves = draft.kind === 'note' ? {} : { undoSeconds: preferences().undoSeconds, sendAt }
    const body = { ...bodyOf(draft, seen), writingSeconds: standing.writingTime(), ...leaves }
    // What is newer may be this very message: the server knows it by its key.
    const again = earlier && sameWords(earlier.body, body) && (earlier.body.sendAt ?? null) === sendAt ? earlier : null
    if (!again && standing.isBehind && seen < standing.newest) return
    setFailure(null)
    const { key, body: first } = again ?? { key: newKey(), body }
    sendQueue.send(id, {
      key,
      body: first,
      next,
      subject: conversation.subject,
      state: 'sending',
      anyway: seen,
      isAgain: again !== null,
    })
  }

  /** Says what is missing. */
  function isReady() {
    const lack = lacking(draft, standing)
    setMissing(lack && t(`composer.${lack}`))
    return !lack
  }

  function sent(message: SentMessage, { body, next }: PendingSend) {
    // Words that were added meanwhile stay.
    if (sameWords(bodyOf(draft), body)) clear({ ...freshDraft(conversation), seen: message.sequence })
    else update({ seen: message.sequence })
    if (message.kind === 'note') return toast(t('composer.noted'))
    // What was done with it may have moved it elsewhere: that comes by itself.
    if (message.undo.length === 0) patchRow(id, { status: conversation.status === 'resolved' ? 'resolved' : 'waiting' })
    const undo = undoOf(message, body)
    if (next === 'resolve' && conversation.status !== 'resolved') return resolveSent(undo)
    if (undo) toast(undo.text, undo.run, undo.seconds)
    if (next === 'snooze') openPicker.set('snooze')
  }

  /** How a reply that waits is called back, while it can be. */
  function undoOf(message: SentMessage, { sendAt, undoSeconds }: NewMessage): UndoSend | undefined {
    const leaves = message.delivery?.sendAt
    if (!leaves) return
    const run = (wasResolved = false) => {
      comeBack()
      return undoSend(id, message, { wasResolved })
    }
    if (!sendAt) return { text: t('composer.sent'), run, seconds: undoSeconds ?? 0 }
    return { text: t('composer.leaves', { time: due(leaves, Date.now()) }), run, seconds: undefined }
  }

  function refused(error: unknown, { next, body }: PendingSend) {
    update({})
    if (error instanceof Problem && error.code === 'newer_message') {
      standing.hearOfNewer(Number(error.current.lastSequence))
      return refetchNewest(id).catch(tellProblem)
    }
    setFailure({ text: problemText(error), next, sendAt: body.sendAt ?? null })
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
  /** What was missing when it was to be sent and is missing still. */
  const warning = doubted ? (warningsOf(draft)[0] ?? null) : null
  return {
    isSending: pending?.state === 'sending',
    isWaiting: pending?.state === 'waiting',
    isOthers,
    failure,
    missing,
    warning,
    allTheSame: () => doubted && send(doubted.next, { ...doubted, isSure: true }),
    isReady,
    send: (next: SendThen) => send(next),
    takeBack,
    again: () => send(failure?.next ?? 'nothing', { sendAt: failure?.sendAt }),
    anyway: (next: SendThen) => send(next, { seen: standing.newest }),
    later: (at: Date) => send('nothing', { sendAt: at.toISOString() }),
    byKey: (key: SendKey) => send(key === 'shown' && !isNote ? 'resolve' : 'nothing'),
  }
}

function lacking(draft: DraftState, { isUploading }: Standing) {
  if (isUploading) return 'waitUpload'
  if (isEmpty(draft)) return 'nothing'
  if (draft.kind === 'reply' && draft.to.length === 0) return 'noRecipient'
  return null
}
