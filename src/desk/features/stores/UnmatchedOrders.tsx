import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '~/api/types'
import { StateChips } from '~/features/orders/StateChips'
import { useSettled } from '~/features/palette/useSettled'
import { PagedTable } from '~/features/settings/PagedTable'
import { TextField } from '~/kit/TextField'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { unmatchedQuery } from './queries'

/** Orders without an address that says whose they are. Absent while there are none. */
export function UnmatchedOrders() {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const any = useInfiniteQuery(unmatchedQuery(''))
  const rows = useInfiniteQuery(unmatchedQuery(useSettled(q.trim(), 200)))
  if (!any.data?.pages[0]?.items.length) return null
  const columns = ['number', 'buyer', 'total', 'state', 'placed'] as const
  return (
    <section className="stack" aria-labelledby="unmatched">
      <div className="stack stack--xs">
        <h2 id="unmatched">{t('stores.unmatched.title')}</h2>
        <p className="meta">{t('stores.unmatched.lead')}</p>
      </div>
      <TextField label={t('stores.unmatched.search')} type="search" value={q} onChange={setQ} />
      <PagedTable
        query={rows}
        hasActions={false}
        columns={columns.map(column => t(`stores.unmatched.${column}`))}
        empty={{ title: t('stores.unmatched.none'), text: t('stores.unmatched.noneText') }}
      >
        {order => <Unmatched key={order.id} order={order} />}
      </PagedTable>
    </section>
  )
}

function Unmatched({ order }: { order: OrderRow }) {
  return (
    <tr>
      <td>
        <b className="num">{order.number}</b>
      </td>
      <td dir="auto">{order.customerName ?? ''}</td>
      <td className="num">{money(order.total)}</td>
      <td>
        <StateChips order={order} />
      </td>
      <td>
        <Time at={order.placedAt} />
      </td>
    </tr>
  )
}
