import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { announce } from '~/shared/announce'

const pause = 5000

/** Says new customer messages aloud, at most every five seconds: "2 new messages from Hanna". */
export function useAnnounced(messages: Message[]) {
  const { t } = useTranslation()
  const heard = useRef<number | null>(null)
  const last = messages.at(-1)?.sequence ?? null
  useEffect(() => {
    if (last === null) return
    heard.current ??= last
    const since = heard.current
    const fresh = messages.filter(message => message.sequence > since && message.direction === 'in')
    heard.current = last
    const name = fresh.at(-1)?.author.name
    if (name) announce(t('conversation.newMessages', { count: fresh.length, name }), pause)
  }, [last, messages, t])
}
