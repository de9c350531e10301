import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '~/api/types'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { isNothing, money } from '~/shared/money'
import { useNow } from '~/shared/now'
import { dayAndMonth } from '~/shared/time'
import { Parcel } from './Parcel'
import { StateChips } from './StateChips'

/** One order: its states, what was in it, what it cost, and where its parcels are. */
export function OrderCard({ order }: { order: Order }) {
  const { t } = useTranslation()
  const now = useNow()
  const [payment] = order.payments
  const date = dayAndMonth(new Date(order.placedAt), now)
  const total = money(order.totals.total)
  const extras = (['discount', 'shipping', 'refunded'] as const).filter(name => !isNothing(order.totals[name]))
  return (
    <>
      <div className="row row--between meta order__head">
        <StateChips order={order} />
        <span className="num">
          {payment
            ? t('orders.placedWith', { date, total, method: payment.method })
            : t('orders.placed', { date, total })}
        </span>
      </div>
      <Lines key={order.id} lines={order.lines} />
      {extras.map(name => (
        <div className="row row--between meta" key={name}>
          <span>{t(`orders.${name}`)}</span>
          <span className="num">
            {name === 'shipping' ? '' : '−'}
            {money(order.totals[name])}
          </span>
        </div>
      ))}
      {order.parcels.map((parcel, position) => (
        <Parcel key={parcel.id} parcel={parcel} isOpen={position === 0} />
      ))}
      {order.shippingAddress && <ShipsTo address={order.shippingAddress} />}
    </>
  )
}

/** What is more stands behind a button, lest a wholesale order push all else away. */
const shownAtFirst = 8

function Lines({ lines }: Pick<Order, 'lines'>) {
  const { t } = useTranslation()
  const [isWhole, setIsWhole] = useState(lines.length <= shownAtFirst + 1)
  return (
    <>
      {(isWhole ? lines : lines.slice(0, shownAtFirst)).map(line => (
        <div className="line-item" key={line.id}>
          <span className={`thumb thumb--sm ${line.picture ? '' : 'thumb--none'}`} aria-hidden="true">
            {line.picture ? <img src={line.picture} alt="" loading="lazy" /> : <Icon name="package" size="sm" />}
          </span>
          <div className="grow">
            <div className="truncate" dir="auto" title={line.sku ?? undefined}>
              {line.title}
            </div>
            <div className="meta truncate">
              {line.variant
                ? t('orders.quantity', { variant: line.variant, count: line.quantity })
                : t('orders.quantityOnly', { count: line.quantity })}
            </div>
          </div>
          <span className="num">{money(line.paid)}</span>
        </div>
      ))}
      {!isWhole && (
        <Button look="ghost" onPress={() => setIsWhole(true)}>
          {t('orders.allLines', { count: lines.length })}
        </Button>
      )}
    </>
  )
}

function ShipsTo({ address }: { address: NonNullable<Order['shippingAddress']> }) {
  const { t } = useTranslation()
  const { name, company, line1, line2, postalCode, city, region, country } = address
  const lines = [name, company, line1, line2, [postalCode, city, region].filter(Boolean).join(' '), country]
  return (
    <div className="row meta order__address">
      <Icon name="map-pin" size="sm" />
      <span className="grow" dir="auto">
        <span className="visually-hidden">{t('orders.address')} </span>
        {lines.filter(Boolean).join(', ')}
      </span>
    </div>
  )
}
