import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { Said } from '~/shared/Said'
import { Time } from '~/shared/Time'
import { conversationQuery } from '../queries'
import { ConversationLink } from './ConversationLink'
import { eventLines } from './eventLines'

const TakeMergeBack = lazy(() => import('../merging/TakeMergeBack'))

/** The mail that told of it, byte for byte. */
function Report({ mail }: { mail: string }) {
  const { t } = useTranslation()
  return (
    <a className="link" href={`/api/v1/mails/${mail}/original?show=true`} target="_blank" rel="noopener">
      {t('conversation.showOriginal')}
    </a>
  )
}

/** One quiet line for what happened. Events of a module that this desk does not know yet are left out. */
export function EventLine({ message, conversation }: { message: Message; conversation: string }) {
  const { t } = useTranslation()
  const { data: linked = [] } = useQuery({ ...conversationQuery(conversation), select: open => open.linked })
  const line = eventLines[message.event?.name ?? '']
  if (!line || !message.event) return null
  const data = message.event.data as Record<string, unknown>
  const { words, values, to } = line.say(data, { actor: message.author, linked, t })
  return (
    <div className="event">
      <Icon name={line.icon} />
      <span>
        <Said
          words={words}
          values={values}
          parts={{ b: <b dir="auto" />, a: to ? <ConversationLink id={to} /> : <span /> }}
        />
      </span>
      {message.event.name === 'merged' && (
        <Suspense>
          <TakeMergeBack line={message} conversation={conversation} />
        </Suspense>
      )}
      {typeof data.mail === 'string' && <Report mail={data.mail} />}
      <Time at={message.at} />
    </div>
  )
}
