import { useEffect } from 'react'
import { api, ask } from '~/api/client'
import type { Conversation } from '~/api/types'
import { patchRow } from '../cache'
import { stayUnread } from './stayUnread'

/** A conversation on a visible screen is read, up to what is shown. */
export function useMarkRead(conversation: Conversation | undefined) {
  const id = conversation?.id
  const isUnread = conversation?.unread === true
  const sequence = conversation?.lastSequence ?? 0
  useEffect(() => {
    if (!id || !isUnread) return
    const read = () => {
      if (document.hidden || stayUnread.get() === id) return
      patchRow(id, { unread: false })
      ask(api.PUT('/api/v1/conversations/{id}/reading', { params: { path: { id } }, body: { sequence } })).catch(() =>
        patchRow(id, { unread: true }),
      )
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [id, isUnread, sequence])

  const isMentioned = conversation?.hasNewMention === true
  useEffect(() => {
    if (!id || !isMentioned) return
    const read = () => {
      if (document.hidden) return
      ask(api.PUT('/api/v1/conversations/{id}/mentions/reading', { params: { path: { id } } })).catch(() => undefined)
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [id, isMentioned])

  useEffect(() => () => stayUnread.set(null), [])
}
