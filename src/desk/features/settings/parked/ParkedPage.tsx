import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Empty } from '~/kit/Empty'
import { SettingsBody } from '../SettingsBody'
import { TableCard } from '../TableCard'
import { ParkedLine } from './ParkedLine'
import { ParkedSkeleton } from './ParkedSkeleton'
import { most, parkedQuery } from './queries'
import { useRetry } from './useRetry'

/** What failed for good: an owner or lead sees why, and has it tried again. */
export function ParkedPage() {
  const { t } = useTranslation()
  const { data: rows, isPending, isError, refetch } = useQuery(parkedQuery)
  const retry = useRetry()
  const tried = retry.isPending ? retry.variables : []
  const all = rows && rows.length > 1 && (
    <Button icon="rotate-ccw" isPending={tried.length > 1} onPress={() => retry.mutate(rows)}>
      {t('parked.retryAll')}
    </Button>
  )
  return (
    <SettingsBody title={t('settings.pages.parked')} lead={t('parked.lead')} isWide action={all}>
      {isError && !rows && <CannotRead onRetry={() => refetch()} />}
      {isPending && <ParkedSkeleton />}
      {rows?.length === 0 && (
        <div className="card">
          <Empty icon="check-check" title={t('parked.none')}>
            {t('parked.noneText')}
          </Empty>
        </div>
      )}
      {rows && rows.length > 0 && (
        <TableCard columns={[t('parked.what'), t('parked.since'), t('parked.tries')]} hasActions>
          {rows.map(row => (
            <ParkedLine key={row.id} row={row} isTried={tried.includes(row)} onRetry={() => retry.mutate([row])} />
          ))}
        </TableCard>
      )}
      {rows?.length === most && <p className="meta">{t('parked.oldest', { count: most })}</p>}
    </SettingsBody>
  )
}

function CannotRead({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <Callout
      tone="danger"
      icon="wifi-off"
      title={t('parked.error')}
      action={
        <Button size="sm" onPress={onRetry}>
          {t('common.retry')}
        </Button>
      }
    >
      {t('parked.errorText')}
    </Callout>
  )
}
