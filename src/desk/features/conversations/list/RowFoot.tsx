import { useTranslation } from 'react-i18next'
import type { ConversationRow as Row } from '~/api/types'
import { Avatar } from '~/kit/Avatar'
import { Icon } from '~/kit/Icon'
import { useNow } from '~/shared/now'
import { ago, due } from '~/shared/time'
import { priorityIcon } from '../actions/priorities'
import { OthersHere } from '../presence/OthersHere'
import { RowTags } from './RowTags'

export function RowFoot({ row }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <div className="convo__foot">
      <Standing row={row} />
      {row.priority !== 'normal' && <Pressing priority={row.priority} />}
      <RowTags ids={row.tags} />
      <OthersHere conversation={row.id} />
      <span className="push">
        {row.hasAttachments && (
          <>
            <Icon name="paperclip" size="sm" />
            <span className="visually-hidden">{t('list.attachments')}</span>
          </>
        )}
        {row.assignee && (
          <>
            <Avatar id={row.assignee.id} name={row.assignee.name} size="xs" />
            <span className="visually-hidden">{t('list.assignedTo', { name: row.assignee.name })}</span>
          </>
        )}
      </span>
    </div>
  )
}

function Pressing({ priority }: { priority: Row['priority'] }) {
  const { t } = useTranslation()
  return (
    <span className={`pressing pressing--${priority}`}>
      <Icon name={priorityIcon(priority)} size="sm" />
      <span className="visually-hidden">{t(`list.priorities.${priority}`)}</span>
    </span>
  )
}

/** Whose turn it is, in one chip: snoozed until, resolved, replied, or how long the customer has waited. */
function Standing({ row }: { row: Row }) {
  const { t } = useTranslation()
  const now = useNow()
  if (row.status === 'resolved') return <Chip icon="check" text={t('list.resolvedChip')} />
  if (row.snoozedUntil) return <Chip icon="alarm-clock" text={t('list.until', { time: due(row.snoozedUntil, now) })} />
  if (row.status === 'waiting') return <Chip icon="check" tone="met" text={t('list.replied')} />
  if (!row.waitingSince) return null
  const waited = ago(row.waitingSince, now)
  return <Chip icon="clock" text={waited} spoken={t('list.waitingSince', { time: waited })} />
}

type ChipProps = { icon: string; text: string; tone?: 'met'; spoken?: string }

const Chip = ({ icon, text, tone, spoken }: ChipProps) => (
  <span className={`sla ${tone ? `sla--${tone}` : ''}`}>
    <Icon name={icon} />
    {spoken ? <span aria-hidden="true">{text}</span> : text}
    {spoken && <span className="visually-hidden">{spoken}</span>}
  </span>
)
