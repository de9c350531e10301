import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Message } from '~/api/types'
import { useCan } from '~/app/session'
import { messagesQuery } from '../queries'

/** All mail of a conversation that began by itself and that nobody has answered yet; none once the log tells otherwise. */
export function joinable(messages: Message[]) {
  const mails = messages.filter(message => message.kind === 'message')
  const isUntouched = mails.every(mail => mail.direction === 'in') && !messages.some(message => message.kind === 'note')
  return mails[0]?.email?.joinedBy === 'new' && isUntouched ? mails : []
}

export function useJoinable(id: string) {
  const mayWrite = useCan('conversations.write')
  const { data, hasNextPage } = useInfiniteQuery(messagesQuery(id))
  return useMemo(() => {
    const isWhole = data !== undefined && !hasNextPage
    return mayWrite && isWhole ? joinable(data.pages.flatMap(page => page.items)) : []
  }, [data, hasNextPage, mayWrite])
}
