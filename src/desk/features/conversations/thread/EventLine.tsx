import { useQuery } from '@tanstack/react-query'
import { Trans, useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'
import { conversationQuery } from '../queries'
import { ConversationLink } from './ConversationLink'
import { eventLines } from './eventLines'

/** One quiet line for what happened. Events of a module that this desk does not know yet are left out. */
export function EventLine({ message, conversation }: { message: Message; conversation: string }) {
  const { t } = useTranslation()
  const { data: linked = [] } = useQuery({ ...conversationQuery(conversation), select: open => open.linked })
  const line = eventLines[message.event?.name ?? '']
  if (!line || !message.event) return null
  const around = { actor: message.author, linked, t }
  const { words, values, to } = line.say(message.event.data as Record<string, unknown>, around)
  return (
    <div className="event">
      <Icon name={line.icon} />
      <span>
        <Trans
          i18nKey={words}
          values={values}
          components={{ b: <b dir="auto" />, a: to ? <ConversationLink id={to} /> : <span /> }}
        />
      </span>
      <Time at={message.at} />
    </div>
  )
}
