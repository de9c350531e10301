import { useTranslation } from 'react-i18next'
import type { ImapAccount } from '~/api/types'
import { Time } from '~/shared/Time'
import { region } from '~/words'

/** What lies on the server and what is here, so that nobody has to trust us. */
export function FolderCounts({ count }: { count: NonNullable<ImapAccount['count']> }) {
  const { t } = useTranslation()
  const written = (number: number) => number.toLocaleString(region())
  return (
    <p className="meta num">
      <b className="strong">{t('accounts.counts', { server: written(count.server), stored: written(count.stored) })}</b>
      {count.older > 0 && ` · ${t('accounts.older', { number: written(count.older) })}`}
      {count.missing > 0 && ` · ${t('accounts.missing', { count: count.missing })}`}
      {` · ${t('accounts.counted')} `}
      <Time at={count.at} />
    </p>
  )
}
