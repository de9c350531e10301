import '~/features/orders/orders.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { OrderCard } from '~/features/orders/OrderCard'
import { approvalOrderQuery } from './queries'

/** The order that a request is about, as it stands now: what was given since counts. */
export function OrderNow({ order: id }: { order: string }) {
  const { t } = useTranslation()
  const order = useQuery(approvalOrderQuery(id)).data
  if (!order) return null
  return (
    <section className="card">
      <div className="card__head">
        <h2>{t('authority.orderNow')}</h2>
        <span className="push num">{order.number}</span>
      </div>
      <div className="card__body">
        <OrderCard order={order} />
      </div>
    </section>
  )
}
