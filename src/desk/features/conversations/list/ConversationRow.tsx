import { memo } from 'react'
import { GridListItem } from 'react-aria-components/GridList'
import { useTranslation } from 'react-i18next'
import type { ConversationRow as Row } from '~/api/types'
import { Avatar, ChannelBadge } from '~/kit/Avatar'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'
import { RowFoot } from './RowFoot'

type ConversationRowProps = { row: Row; isOpen: boolean; onPick: (id: string) => void }

/** One conversation in a list: who, what, the last words, and where it stands. */
export const ConversationRow = memo(function ConversationRow({ row, isOpen, onPick }: ConversationRowProps) {
  const { t } = useTranslation()
  const subject = row.subject || t('list.noSubject')
  return (
    <GridListItem
      id={row.id}
      textValue={`${row.customer.name}, ${subject}`}
      className={`convo ${row.unread ? 'is-unread' : ''}`}
      render={props => <div {...props} aria-current={isOpen || undefined} />}
    >
      <span className="convo__face">
        <Avatar id={row.customer.id} name={row.customer.name}>
          <ChannelBadge />
        </Avatar>
        <button
          type="button"
          className="convo__pick"
          tabIndex={-1}
          aria-label={t('list.bulk.pickOne', { name: row.customer.name })}
          onPointerDown={event => event.stopPropagation()}
          onClick={event => {
            event.stopPropagation()
            onPick(row.id)
          }}
        >
          <Icon name="check" size="sm" />
        </button>
      </span>
      <div className="convo__text">
        <div className="convo__top">
          <span className="convo__name truncate" dir="auto">
            {row.customer.name}
          </span>
          {row.unread && <span className="visually-hidden">{t('list.unread')}</span>}
          <Time className="convo__time" at={row.lastMessageAt} as="ago" />
        </div>
        <span className="convo__subject truncate" dir="auto">
          {subject}
        </span>
        <span className="convo__snippet truncate" dir="auto">
          {row.previewBy !== 'customer' && row.preview && <b className="strong">{t('list.you')} </b>}
          {row.preview || '\u00a0'}
        </span>
      </div>
      <RowFoot row={row} />
    </GridListItem>
  )
})
