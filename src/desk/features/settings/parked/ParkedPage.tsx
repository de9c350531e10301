import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { PagedTable } from '../PagedTable'
import { SettingsBody } from '../SettingsBody'
import { ParkedLine } from './ParkedLine'
import { parkedQuery } from './queries'
import { useRetry, useRetryAll } from './useRetry'

/** What failed for good: an owner or lead sees why, and has it tried again. */
export function ParkedPage() {
  const { t } = useTranslation()
  const parked = useInfiniteQuery(parkedQuery)
  const retry = useRetry()
  const retryAll = useRetryAll()
  const hasSeveral = (parked.data?.pages[0]?.items.length ?? 0) > 1
  const all = hasSeveral && (
    <Button icon="rotate-ccw" isPending={retryAll.isPending} onPress={() => retryAll.mutate()}>
      {t('parked.retryAll')}
    </Button>
  )
  return (
    <SettingsBody title={t('settings.pages.parked')} lead={t('parked.lead')} isWide action={all}>
      <PagedTable
        query={parked}
        columns={[t('parked.what'), t('parked.since'), t('parked.tries')]}
        empty={{ title: t('parked.none'), text: t('parked.noneText') }}
      >
        {row => (
          <ParkedLine
            key={row.id}
            row={row}
            isTried={retry.isPending && retry.variables === row.id}
            onRetry={() => retry.mutate(row.id)}
          />
        )}
      </PagedTable>
    </SettingsBody>
  )
}
