import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { Avatar } from '~/kit/Avatar'
import { Icon } from '~/kit/Icon'
import { useNow } from '~/shared/now'
import { due } from '~/shared/time'
import { useOthers } from '../presence/useOthers'
import { ConversationTags } from './ConversationTags'
import { Reconnecting } from './Reconnecting'

const looks = {
  open: { className: '', icon: 'inbox' },
  waiting: { className: 'chip--success', icon: 'check' },
  resolved: { className: '', icon: 'check-check' },
}

export function ConversationSub({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const now = useNow()
  const look = looks[conversation.status]
  return (
    <div className="pane__sub">
      {conversation.snoozedUntil && conversation.status !== 'resolved' ? (
        <span className="chip chip--warning">
          <Icon name="alarm-clock" size="xs" />
          {t('conversation.snoozed', { time: due(conversation.snoozedUntil, now) })}
        </span>
      ) : (
        <span className={`chip ${look.className}`}>
          <Icon name={look.icon} size="xs" />
          {t(`conversation.status.${conversation.status}`)}
        </span>
      )}
      <ConversationTags conversation={conversation} />
      <span className="meta num">#{conversation.number}</span>
      <Reconnecting />
      <Others conversation={conversation.id} />
    </div>
  )
}

function Others({ conversation }: { conversation: string }) {
  const { t } = useTranslation()
  const others = useOthers(conversation)
  return (
    <span className="push row others" role="status">
      {others.map(other => (
        <span className="presence" key={other.agent}>
          <Avatar id={other.agent} name={other.name} size="xs" />
          {other.doing === 'replying'
            ? t('conversation.isReplying', { name: other.firstName })
            : t('conversation.isViewing', { name: other.firstName })}
        </span>
      ))}
    </span>
  )
}
