import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppFrame } from '~/app/AppFrame'
import { useCan } from '~/app/session'
import { PagedTable } from '~/features/settings/PagedTable'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Segmented } from '~/kit/Segmented'
import { scheduledQuery, type Whose } from './queries'
import { ScheduledLine } from './ScheduledLine'

/** What is written and waits for its time to leave: one's own, and for leads everybody's. */
export function ScheduledPage() {
  const { t } = useTranslation()
  const maySeeAll = useCan('scheduled.read')
  const [whose, setWhose] = useState<Whose>('mine')
  const waiting = useInfiniteQuery(scheduledQuery(whose))
  const columns = ['leaves', 'message', 'to', ...(whose === 'all' ? (['by'] as const) : [])] as const
  return (
    <AppFrame kind="wide">
      <main className="page" id="main" data-pane tabIndex={-1}>
        <SettingsBody
          title={t('scheduled.title')}
          lead={t('scheduled.lead')}
          isWide
          action={
            maySeeAll && (
              <Segmented
                label={t('scheduled.whose')}
                value={whose}
                onChange={setWhose}
                choices={(['mine', 'all'] as const).map(key => ({ key, label: t(`scheduled.${key}`) }))}
              />
            )
          }
        >
          <PagedTable
            query={waiting}
            columns={columns.map(column => t(`scheduled.${column}`))}
            empty={{ title: t('scheduled.none'), text: t('scheduled.noneText') }}
          >
            {row => <ScheduledLine key={row.id} row={row} hasAuthor={whose === 'all'} />}
          </PagedTable>
        </SettingsBody>
      </main>
    </AppFrame>
  )
}
