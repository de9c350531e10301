import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { teamsQuery } from '~/features/team/queries'
import { Avatar } from '~/kit/Avatar'
import { Icon } from '~/kit/Icon'
import { useNow } from '~/shared/now'
import { due } from '~/shared/time'
import { PriorityButton } from '../actions/PriorityButton'
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
      <PriorityButton conversation={conversation} />
      <ConversationTags conversation={conversation} />
      <span className="meta num">#{conversation.number}</span>
      <Belongs conversation={conversation} />
      <Reconnecting />
      <Others conversation={conversation.id} />
    </div>
  )
}

/** Whose it is, and why it came to them. */
function Belongs({ conversation: { team, assignee, assignedWhy } }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const colour = useQuery(teamsQuery).data?.find(({ id }) => id === team?.id)?.colour ?? 'stone'
  return (
    <>
      {team && (
        <span className="row row--tight meta">
          <span className={`team-dot team-dot--${colour}`} />
          <span className="truncate">{team.name}</span>
        </span>
      )}
      {assignee && assignedWhy && (
        <span className="meta truncate not-phone">{`${assignee.name}, ${t(`conversation.why.${assignedWhy}`)}`}</span>
      )}
    </>
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
