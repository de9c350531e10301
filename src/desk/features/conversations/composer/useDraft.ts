import { useCallback, useEffect, useRef, useState } from 'react'
import type { Conversation } from '~/api/types'
import { useStore } from '~/shared/store'
import { broughtBack } from './broughtBack'
import { type DraftState, freshDraft, isEmpty } from './draft'
import { localDrafts } from './localDrafts'
import { proposed, withProposed } from './proposed'
import { type SaveState, serverDrafts } from './serverDrafts'

/** As a function it sees what was changed a moment ago and is not yet drawn: of two files that come at once both stay. */
type Change = Partial<DraftState> | ((current: DraftState) => Partial<DraftState>)

/** The newer of the server's copy and the one on this computer, else a fresh one. */
function starting(conversation: Conversation): DraftState {
  const local = localDrafts.read(conversation.id)
  const remote = conversation.draft
  if (local && (!remote || local.updatedAt > remote.updatedAt)) return { ...freshDraft(conversation), ...local }
  return remote ?? freshDraft(conversation)
}

export function useDraft(conversation: Conversation) {
  const { id } = conversation
  const [draft, setDraft] = useState(() => starting(conversation))
  const [saved, setSaved] = useState<SaveState>('idle')
  /** Changes when the text was replaced from outside, so that the editor starts anew; whoever was writing goes on writing. */
  const [edition, setEdition] = useState({ number: 0, isWritten: false })
  const latest = useRef(draft)
  latest.current = draft

  // An untouched draft follows the conversation: new recipients, and what has been seen.
  const { lastSequence } = conversation
  const { answers } = conversation.replyDefaults
  useEffect(() => {
    setDraft(current =>
      isEmpty(current) ? { ...freshDraft(conversation, current.kind), html: current.html } : current,
    )
  }, [lastSequence, answers])

  const update = useCallback(
    (change: Change) => {
      const changed = typeof change === 'function' ? change(latest.current) : change
      const next = { ...latest.current, ...changed, updatedAt: new Date().toISOString() }
      latest.current = next
      setDraft(next)
      localDrafts.write(id, next)
      serverDrafts.saveSoon(id, next, setSaved)
    },
    [id],
  )

  const clear = useCallback(
    (next: DraftState) => {
      const isWritten = document.activeElement?.matches('.composer__text') === true
      serverDrafts.forget(id)
      localDrafts.remove(id)
      setSaved('idle')
      setDraft(next)
      setEdition(({ number }) => ({ number: number + 1, isWritten }))
    },
    [id],
  )

  const back = useStore(broughtBack)
  useEffect(() => {
    if (back?.conversation !== id) return
    broughtBack.set(null)
    // What is being written meanwhile stays, below.
    update(({ html, attachments }) => ({
      ...back.draft,
      html: back.draft.html + html,
      attachments: [...back.draft.attachments, ...attachments],
    }))
    setEdition(({ number }) => ({ number: number + 1, isWritten: true }))
  }, [back, id, update])

  const words = useStore(proposed)
  useEffect(() => {
    if (words?.conversation !== id) return
    const put = () => {
      proposed.set(null)
      update(current => ({
        ...(isEmpty(current) && { kind: 'reply' }),
        html: withProposed(current.html, words, isEmpty(current)),
      }))
      setEdition(({ number }) => ({ number: number + 1, isWritten: false }))
    }
    const field = document.activeElement
    // What comes late waits until the hands have left the field: it neither takes the cursor nor stands in a sentence.
    if (words.isTakenBack || isEmpty(latest.current) || !field?.matches('.composer__text')) return put()
    field.addEventListener('blur', put, { once: true })
    return () => field.removeEventListener('blur', put)
  }, [words, id, update])

  useEffect(() => () => serverDrafts.saveNow(id), [id])
  return { draft, update, clear, saved, edition }
}
