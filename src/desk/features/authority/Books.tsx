import { useTranslation } from 'react-i18next'
import type { DecidedIntent } from '~/api/types'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'

/** What the store's books show of the order, to compare with what was asked of it. */
export function Books({ intent: { books, kind } }: { intent: DecidedIntent }) {
  const { t } = useTranslation()
  if (kind !== 'refund') return <p>{t('authority.foundOther')}</p>
  if (books.length === 0) return <p>{t('authority.foundNone')}</p>
  return (
    <div>
      <p>{t('authority.found', { count: books.length })}</p>
      <ul className="plain-list">
        {books.map(refund => (
          <li key={refund.id}>
            <b>{money(refund.amount)}</b> <Time at={refund.at} /> <span className="meta">{refund.note}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
