import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ScheduledRow } from '~/api/types'
import { Button } from '~/kit/Button'
import { useNow } from '~/shared/now'
import { due, fullDate } from '~/shared/time'
import { useScheduled } from './useScheduled'

export function ScheduledLine({ row, hasAuthor }: { row: ScheduledRow; hasAuthor: boolean }) {
  const { t } = useTranslation()
  const now = useNow()
  const { sendNow, takeBack, isBusy } = useScheduled(row)
  const about = { subject: row.subject || t('list.noSubject') }
  return (
    <tr>
      <td>
        <time className="num" dateTime={row.sendAt} title={fullDate(row.sendAt)}>
          {due(row.sendAt, now)}
        </time>
      </td>
      <td>
        <span className="stack stack--xs wrap-anywhere">
          <Link
            className="link"
            to="/inbox/$view/$conversation"
            params={{ view: 'all', conversation: row.conversation }}
          >
            {about.subject}
          </Link>
          <span className="meta scheduled__preview" dir="auto">
            {row.preview}
          </span>
        </span>
      </td>
      <td>
        <span className="stack stack--xs wrap-anywhere">
          {row.customer.name}
          <span className="meta">{row.to.map(person => person.address).join(', ')}</span>
        </span>
      </td>
      {hasAuthor && <td>{row.author.name}</td>}
      <td className="r">
        <span className="row row--wrap">
          <Button size="sm" isPending={isBusy} onPress={takeBack} aria-label={t('scheduled.takeBackLabel', about)}>
            {t('message.takeBack')}
          </Button>
          <Button size="sm" isPending={isBusy} onPress={sendNow} aria-label={t('scheduled.sendNowLabel', about)}>
            {t('scheduled.sendNow')}
          </Button>
        </span>
      </td>
    </tr>
  )
}
