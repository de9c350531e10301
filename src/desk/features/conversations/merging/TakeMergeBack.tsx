import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { useCan } from '~/app/session'
import { messagesQuery } from '../queries'
import { isStillMerged } from './isStillMerged'
import { useMerge } from './useMerge'

/** Beside the line that tells of a merge: gives the other one its lines back. */
export default function TakeMergeBack({ line, conversation }: { line: Message; conversation: string }) {
  const { t } = useTranslation()
  const mayWrite = useCan('conversations.write')
  const { takeBack } = useMerge()
  const { data } = useInfiniteQuery(messagesQuery(conversation))
  const from = String((line.event?.data as { from?: unknown })?.from)
  if (
    !mayWrite ||
    !data ||
    !isStillMerged(
      data.pages.flatMap(page => page.items),
      line,
    )
  )
    return null
  return (
    <button type="button" className="link" onClick={() => takeBack(from, conversation)}>
      {t('conversation.takeMergeBack')}
    </button>
  )
}
