import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import { Problem } from '~/api/problem'
import type { Conversation, Message, NewMessage } from '~/api/types'
import { toast } from '~/kit/toasts'
import { problemText, tellProblem } from '~/shared/tellProblem'
import { openPicker } from '../actions/openPicker'
import { useResolve } from '../actions/useResolve'
import { mergeMessages, patchRow } from '../cache'
import { refetchNewest } from '../refetch'
import { type DraftState, freshDraft, isEmpty } from './draft'
import type { SendKey } from './useComposer'
import type { useDraft } from './useDraft'

export type SendThen = 'resolve' | 'snooze' | 'nothing'
type Standing = { isBehind: boolean; newest: number; hearOfNewer: (sequence: number) => void; isUploading: boolean }

export function useSending(
  conversation: Conversation,
  { draft, clear }: ReturnType<typeof useDraft>,
  standing: Standing,
) {
  const { t } = useTranslation()
  const [isSending, setIsSending] = useState(false)
  const [failure, setFailure] = useState<{ text: string; isOffline: boolean; then: SendThen } | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const isBusy = useRef(false)
  const keyFor = useKeyPerBody()
  const { resolve } = useResolve(conversation)

  async function send(then: SendThen, seen = draft.seen) {
    if (isBusy.current) return
    const lack = lacking(draft, standing)
    setMissing(lack && t(`composer.${lack}`))
    // After a failure what is newer may be this very message: the server knows it by its key.
    if (lack || (!failure && standing.isBehind && seen < standing.newest)) return
    isBusy.current = true
    setIsSending(true)
    setFailure(null)
    try {
      await finish(await post(conversation.id, bodyOf(draft, seen), keyFor), then)
    } catch (error) {
      await fail(error, then)
    } finally {
      isBusy.current = false
      setIsSending(false)
    }
  }

  async function finish(message: Message, then: SendThen) {
    mergeMessages(conversation.id, { items: [message], next: null })
    clear({ ...freshDraft(conversation), seen: message.sequence })
    if (message.kind === 'note') return toast(t('composer.noted'))
    patchRow(conversation.id, { status: conversation.status === 'resolved' ? 'resolved' : 'waiting' })
    if (then === 'resolve' && conversation.status !== 'resolved') return resolve()
    if (then === 'snooze') openPicker.set('snooze')
  }

  async function fail(error: unknown, then: SendThen) {
    if (error instanceof Problem && error.code === 'newer_message') {
      standing.hearOfNewer(Number(error.current.lastSequence))
      return refetchNewest(conversation.id).catch(tellProblem)
    }
    setFailure({ text: problemText(error), isOffline: error instanceof Problem && error.status === 0, then })
  }

  const isNote = draft.kind === 'note'
  return {
    isSending,
    failure,
    missing,
    send,
    again: () => send(failure?.then ?? 'nothing'),
    anyway: (then: SendThen) => send(then, standing.newest),
    byKey: (key: SendKey) => send(key === 'shown' && !isNote ? 'resolve' : 'nothing'),
  }
}

function lacking(draft: DraftState, { isUploading }: Standing) {
  if (isUploading) return 'waitUpload'
  if (isEmpty(draft)) return 'nothing'
  if (draft.kind === 'reply' && draft.to.length === 0) return 'noRecipient'
  return null
}

function bodyOf(draft: DraftState, seen: number): NewMessage {
  const { kind, html, to, cc, answers } = draft
  const people = kind === 'note' ? { to: [], cc: [] } : { to, cc }
  return { kind, html, ...people, answers, attachments: draft.attachments.map(file => file.id), seen }
}

const post = (id: string, body: NewMessage, keyFor: (body: NewMessage) => string) =>
  ask(
    api.POST('/api/v1/conversations/{id}/messages', {
      params: { path: { id }, header: { 'Idempotency-Key': keyFor(body) } },
      body,
    }),
  )

/** The same words keep their key however often they are sent; other words are another message. */
function useKeyPerBody() {
  const last = useRef({ body: '', key: '' })
  return (body: NewMessage) => {
    const text = JSON.stringify(body)
    if (last.current.body !== text) last.current = { body: text, key: newKey() }
    return last.current.key
  }
}
