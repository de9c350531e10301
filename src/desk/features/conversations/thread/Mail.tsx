import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Avatar } from '~/kit/Avatar'
import { Attachments } from './Attachments'
import { DeliveryState } from './DeliveryState'
import { Invitations } from './lazyMail'
import { MailHead } from './MailHead'
import { MessageText } from './MessageText'

type MailProps = { message: Message; conversation: string }

/** A mail as a card of full width: who wrote, to whom on demand, the text with quotes folded, the files, how it went out. */
export function Mail({ message, conversation }: MailProps) {
  const { t } = useTranslation()
  const { author } = message
  return (
    <article
      className={`mail ${message.direction === 'out' ? 'mail--out' : ''}`}
      aria-label={t('conversation.emailFrom', { name: author.name })}
    >
      <MailHead
        message={message}
        conversation={conversation}
        avatar={<Avatar id={author.id ?? author.name} name={author.name} />}
      />
      <div className="mail__body">
        {message.email?.invitations && (
          <Suspense>
            <Invitations invitations={message.email.invitations} files={message.attachments} />
          </Suspense>
        )}
        <MessageText message={message} />
        <Attachments files={message.attachments} />
      </div>
      {message.delivery && <DeliveryState message={message} delivery={message.delivery} conversation={conversation} />}
    </article>
  )
}
