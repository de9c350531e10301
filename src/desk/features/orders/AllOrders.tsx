import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '~/api/types'
import { Button } from '~/kit/Button'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { OrderCard } from './OrderCard'
import { orderQuery, ordersQuery } from './queries'
import { StateChips } from './StateChips'

/** Every order of a customer, newest first; the one that is looked at stands open. */
export function AllOrders({ customer, last }: { customer: string; last: Order }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<string | null>(last.id)
  const orders = useInfiniteQuery(ordersQuery(customer, ''))
  return (
    <section className="panel__section orders">
      <h2 className="panel__title">{t('orders.orders')}</h2>
      {orders.isError && <CouldNotLoad title={t('orders.error')} onRetry={() => orders.refetch()} />}
      <ul className="stack stack--xs orders__list">
        {orders.data?.pages
          .flatMap(page => page.items)
          .map(row => (
            <li key={row.id}>
              <button
                type="button"
                className="orders__row"
                aria-expanded={row.id === shown}
                onClick={() => setShown(row.id === shown ? null : row.id)}
              >
                <b className="strong num">{row.number}</b>
                <span className="num">{money(row.total)}</span>
                <StateChips order={row} />
                <Time className="meta num" at={row.placedAt} as="ago" />
              </button>
              {row.id === shown && <Whole customer={customer} id={row.id} last={last} />}
            </li>
          ))}
      </ul>
      {orders.hasNextPage && (
        <Button size="sm" onPress={() => orders.fetchNextPage()} isPending={orders.isFetchingNextPage}>
          {t('common.loadMore')}
        </Button>
      )}
    </section>
  )
}

function Whole({ customer, id, last }: { customer: string; id: string; last: Order }) {
  const { t } = useTranslation()
  const other = useQuery({ ...orderQuery(customer, id), enabled: id !== last.id })
  const order = id === last.id ? last : other.data
  if (other.isError) return <CouldNotLoad title={t('orders.error')} onRetry={() => other.refetch()} />
  return order ? (
    <div className="orders__whole">
      <OrderCard order={order} />
    </div>
  ) : null
}
