import { useTranslation } from 'react-i18next'
import type { ParkedRow } from '~/api/types'
import { Button } from '~/kit/Button'
import { Time } from '~/shared/Time'

type ParkedLineProps = { row: ParkedRow; isTried: boolean; onRetry: () => void }

export function ParkedLine({ row, isTried, onRetry }: ParkedLineProps) {
  const { t } = useTranslation()
  const work = useWork(row.consumer)
  return (
    <tr>
      <td>
        <span className="stack stack--xs">
          <b className="strong">{work.name}</b>
          <span className="meta">{work.means}</span>
          {row.error && (
            <details className="parked__why">
              <summary>{t('parked.details')}</summary>
              <code className="mono">{row.error}</code>
            </details>
          )}
        </span>
      </td>
      <td className="num">{row.parkedAt && <Time at={row.parkedAt} />}</td>
      <td className="num">{row.attempts}</td>
      <td className="r">
        <Button size="sm" isPending={isTried} onPress={onRetry} aria-label={t('parked.retry', { work: work.name })}>
          {t('common.retry')}
        </Button>
      </td>
    </tr>
  )
}

/** In words what it was and what its failing means; of work that this desk does not know yet, the name that the API uses. */
function useWork(consumer: string) {
  const { t, i18n } = useTranslation()
  const isKnown = i18n.exists(`parked.works.${consumer}.name`)
  const key = consumer as 'UnderstandMail'
  return isKnown
    ? { name: t(`parked.works.${key}.name`), means: t(`parked.works.${key}.means`) }
    : { name: t('parked.other'), means: consumer }
}
