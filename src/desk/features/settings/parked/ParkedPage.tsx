import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { SettingsBody } from '../SettingsBody'
import { ParkedTable } from './ParkedTable'
import { parkedQuery } from './queries'
import { useRetryAll } from './useRetry'

/** What failed for good: an owner or lead sees why, and has it tried again. */
export function ParkedPage() {
  const { t } = useTranslation()
  const parked = useInfiniteQuery(parkedQuery)
  const retryAll = useRetryAll()
  const hasSeveral = (parked.data?.pages[0]?.items.length ?? 0) > 1
  const all = hasSeveral && (
    <Button icon="rotate-ccw" isPending={retryAll.isPending} onPress={() => retryAll.mutate()}>
      {t('parked.retryAll')}
    </Button>
  )
  return (
    <SettingsBody title={t('settings.pages.parked')} lead={t('parked.lead')} isWide action={all}>
      <Loaded query={parked}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <div className="card">
              <Empty icon="check-check" title={t('parked.none')}>
                {t('parked.noneText')}
              </Empty>
            </div>
          ) : (
            <ParkedTable rows={pages.flatMap(page => page.items)} />
          )
        }
      </Loaded>
      {parked.hasNextPage && (
        <span>
          <Button onPress={() => parked.fetchNextPage()} isPending={parked.isFetchingNextPage}>
            {t('common.loadMore')}
          </Button>
        </span>
      )}
    </SettingsBody>
  )
}
