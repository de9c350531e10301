import { Trans } from 'react-i18next'
import type { Message } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'
import { eventLines } from './eventLines'

/** One quiet line for what happened. Events of a module that this desk does not know yet are left out. */
export function EventLine({ message }: { message: Message }) {
  const line = eventLines[message.event?.name ?? '']
  if (!line || !message.event) return null
  const { words, values } = line.say(message.event.data as Record<string, unknown>, message.author)
  return (
    <div className="event">
      <Icon name={line.icon} />
      <span>
        <Trans i18nKey={words} values={values} components={{ b: <b dir="auto" /> }} />
      </span>
      <Time at={message.at} />
    </div>
  )
}
