import { lazy, Suspense } from 'react'
import type { Conversation } from '~/api/types'
import { loadLaterWords } from '~/words/later'

const Dialog = lazy(async () => (await Promise.all([import('./SendLaterDialog'), loadLaterWords()]))[0])

type SendLaterProps = { conversation: Conversation; onPick: (at: Date) => void; onClose: () => void }

/** Calendar and clocks come with the first answer that is to leave later. */
export const SendLater = ({ conversation, ...rest }: SendLaterProps) => (
  <Suspense>
    <Dialog customer={conversation.customer} {...rest} />
  </Suspense>
)
