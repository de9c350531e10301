import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '~/app/session'
import { useSettled } from '~/features/palette/useSettled'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { TextField } from '~/kit/TextField'
import { Loaded } from '~/shared/Loaded'
import { AddSuppressionDialog } from './AddSuppressionDialog'
import { ImportButton } from './ImportButton'
import { suppressionsQuery } from './queries'
import { SuppressionTable } from './SuppressionTable'

/** Whom nobody writes to: looked through by everybody, changed by those who lead. */
export function SuppressionsPage() {
  const { t } = useTranslation()
  const mayChange = useMe().permissions.includes('suppressions.manage')
  const [q, setQ] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const list = useInfiniteQuery(suppressionsQuery(useSettled(q.trim(), 200)))
  const add = mayChange && (
    <Button look="primary" icon="plus" onPress={() => setIsAdding(true)}>
      {t('suppressions.add')}
    </Button>
  )
  return (
    <SettingsBody title={t('settings.pages.suppressions')} lead={t('suppressions.lead')} isWide action={add}>
      <div className="row row--wrap row--end">
        <div className="grow">
          <TextField label={t('suppressions.search')} type="search" value={q} onChange={setQ} />
        </div>
        <a className="btn" href="/api/v1/email/suppressions/export" download>
          {t('suppressions.export')}
        </a>
        {mayChange && <ImportButton />}
      </div>
      <Loaded query={list}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <NoSuppressions isSearch={q.trim() !== ''} />
          ) : (
            <SuppressionTable rows={pages.flatMap(page => page.items)} mayChange={mayChange} />
          )
        }
      </Loaded>
      {list.hasNextPage && (
        <span>
          <Button onPress={() => list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t('common.loadMore')}
          </Button>
        </span>
      )}
      {isAdding && <AddSuppressionDialog onClose={() => setIsAdding(false)} />}
    </SettingsBody>
  )
}

function NoSuppressions({ isSearch }: { isSearch: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="card">
      <Empty icon="check-check" title={t(isSearch ? 'suppressions.noneFound' : 'suppressions.none')}>
        {t(isSearch ? 'suppressions.noneFoundText' : 'suppressions.noneText')}
      </Empty>
    </div>
  )
}
