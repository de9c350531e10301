import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Avatar } from '~/kit/Avatar'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'
import { Attachments } from './Attachments'
import { MessageText } from './MessageText'

export function Note({ message }: { message: Message }) {
  const { t } = useTranslation()
  const { author } = message
  return (
    <article className="note" aria-label={t('conversation.noteBy', { name: author.name })}>
      <Avatar id={author.id ?? author.name} name={author.name} />
      <div className="msg__by">
        <b>{author.name}</b>
        <Icon name="lock" size="xs" />
        <span>{t('conversation.note')}</span>
        <Time at={message.at} />
      </div>
      <div className="note__body">
        <MessageText message={message} />
        <Attachments files={message.attachments} />
      </div>
    </article>
  )
}
