import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextField } from '~/kit/TextField'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { ordersQuery } from './queries'
import { StateChips } from './StateChips'

type OrderListProps = { customer: string; count: number; shown: string; onChoose: (order: string) => void }

/** All orders of a customer, newest first, found by number, parcel or product. */
export function OrderList({ customer, count, shown, onChoose }: OrderListProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const orders = useInfiniteQuery({ ...ordersQuery(customer, q), enabled: isOpen })
  const rows = orders.data?.pages.flatMap(page => page.items)
  return (
    <details className="orders" open={isOpen} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary className="meta">{t('orders.all', { count })}</summary>
      {count > 5 && (
        <TextField label={t('orders.search')} hint={t('orders.searchHint')} value={words} onChange={setWords} />
      )}
      {orders.isError && <Callout tone="danger">{t('orders.error')}</Callout>}
      {rows?.length === 0 && <p className="meta">{t('orders.noneFound')}</p>}
      <ul className="stack stack--xs">
        {rows?.map(row => (
          <li key={row.id}>
            <button
              type="button"
              className="orders__row"
              aria-current={row.id === shown || undefined}
              onClick={() => onChoose(row.id)}
            >
              <b className="strong num">{row.number}</b>
              <StateChips order={row} />
              <span className="num push">{money(row.total)}</span>
              <Time className="meta" at={row.placedAt} as="ago" />
            </button>
          </li>
        ))}
      </ul>
      {orders.hasNextPage && (
        <Button size="sm" onPress={() => orders.fetchNextPage()} isPending={orders.isFetchingNextPage}>
          {t('common.loadMore')}
        </Button>
      )}
    </details>
  )
}
