import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Email, Message } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'
import { MessageActions } from '../message/MessageActions'
import { Addresses } from './Addresses'
import { ForgedMark } from './ForgedMark'
import { MailKind } from './MailKind'

type MailHeadProps = { message: Message; conversation: string; avatar: ReactNode }

export function MailHead({ message, conversation, avatar }: MailHeadProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const addresses = useId()
  const { email } = message
  return (
    <>
      <header className="mail__head">
        {avatar}
        <div className="grow">
          <div className="row row--wrap mail__who">
            <b className="strong truncate" dir="auto">
              {message.author.name}
            </b>
            <Icon name="mail" size="xs" className="ch ch--email" />
            <span className="meta">{t('conversation.email')}</span>
            {email && <MailKind email={email} />}
            {email && <ForgedMark email={email} />}
          </div>
          {email && (
            <button
              type="button"
              className="mail__to meta"
              aria-expanded={isOpen}
              aria-controls={addresses}
              onClick={() => setIsOpen(!isOpen)}
            >
              <span className="truncate">{t('conversation.to', { people: recipients(email) })}</span>
              <Icon name="chevron-down" size="xs" />
              <span className="visually-hidden">
                {isOpen ? t('conversation.hideAddresses') : t('conversation.addresses')}
              </span>
            </button>
          )}
        </div>
        <Time className="meta" at={message.at} />
        {message.direction === 'in' && email && <MessageActions message={message} conversation={conversation} />}
      </header>
      {email && isOpen && <Addresses id={addresses} email={email} />}
    </>
  )
}

const recipients = (email: Email) => [...email.to, ...email.cc].map(person => person.address).join(', ')
