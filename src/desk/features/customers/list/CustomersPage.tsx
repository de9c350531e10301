import '../customers.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '~/app/session'
import { useSettled } from '~/features/palette/useSettled'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { Icon } from '~/kit/Icon'
import { TextField } from '~/kit/TextField'
import { Loaded } from '~/shared/Loaded'
import { ColumnsMenu } from './ColumnsMenu'
import { CustomerFilters } from './CustomerFilters'
import { CustomerTable } from './CustomerTable'
import { type CustomerSearch, countFilters, exportOf, usualSort } from './filters'
import { customersQuery } from './queries'

/** Everybody who ever wrote or bought. */
export function CustomersPage() {
  const { t } = useTranslation()
  const { search, change, typed, setTyped } = useCustomerSearch()
  const mayExport = useMe().permissions.includes('customers.export')
  const filters = countFilters(search)
  const [isFiltering, setIsFiltering] = useState(filters > 0)
  const list = useInfiniteQuery(customersQuery(search))
  return (
    <SettingsBody title={t('customers.title')} isWide>
      <div className="row row--wrap row--end customer-search">
        <div className="grow">
          <TextField label={t('customers.search')} type="search" value={typed} onChange={setTyped} />
        </div>
        <Button icon="list" aria-expanded={isFiltering} onPress={() => setIsFiltering(!isFiltering)}>
          {filters > 0 ? t('customers.filtersOn', { count: filters }) : t('customers.filter')}
        </Button>
        <ColumnsMenu />
        {mayExport && (
          <a className="btn" href={`/api/v1/customers/export?${exportOf(search)}`} download>
            <Icon name="download" size="sm" />
            {t('customers.export')}
          </a>
        )}
      </div>
      {isFiltering && <CustomerFilters search={search} onChange={change} />}
      <div className="stack" aria-busy={list.isPlaceholderData}>
        <Loaded query={list}>
          {({ pages }) =>
            pages[0]?.items.length === 0 ? (
              <NoCustomers
                isNarrowed={filters > 0 || Boolean(search.q)}
                onClear={() => {
                  setTyped('')
                  change({ q: undefined, name: undefined, address: undefined, seen: undefined, created: undefined })
                }}
              />
            ) : (
              <CustomerTable
                rows={pages.flatMap(page => page.items)}
                sort={search.sort ?? usualSort}
                onSort={sort => change({ sort: sort === usualSort ? undefined : sort })}
              />
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
      </div>
    </SettingsBody>
  )
}

function NoCustomers({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="card">
      <Empty
        icon={isNarrowed ? 'search' : 'users'}
        title={t(isNarrowed ? 'customers.noneFound' : 'customers.none')}
        action={isNarrowed && <Button onPress={onClear}>{t('customers.showAll')}</Button>}
      >
        {t(isNarrowed ? 'customers.noneFoundText' : 'customers.noneText')}
      </Empty>
    </div>
  )
}

/** The list's state lives in the address; what is being typed joins it once typing pauses. */
function useCustomerSearch() {
  const search = useSearch({ from: '/signed-in/customers/' })
  const navigate = useNavigate()
  const change = (to: CustomerSearch) =>
    navigate({ to: '/customers', search: (now: CustomerSearch) => ({ ...now, ...to }), replace: true })
  const [typed, setTyped] = useState(search.q ?? '')
  const settled = useSettled(typed.trim(), 200)
  // Only what was typed changes the address, not the address itself.
  useEffect(() => {
    if (settled !== (search.q ?? '')) change({ q: settled || undefined })
  }, [settled])
  return { search, change, typed, setTyped }
}
