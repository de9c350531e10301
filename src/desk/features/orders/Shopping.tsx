import './orders.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SectionProps } from '~/features/customers/sections'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { useDelayed } from '~/shared/useDelayed'
import { AllOrders } from './AllOrders'
import { Figures } from './Figures'
import { InQuestion } from './InQuestion'
import { shoppingQuery } from './queries'

/** What the customer bought: figures, and the order that the conversation is about. Absent while no store is known. */
export function Shopping({ customer, conversation }: SectionProps) {
  const { t } = useTranslation()
  const shopping = useQuery(shoppingQuery(customer.id))
  if (shopping.isError)
    return (
      <section className="panel__section">
        <CouldNotLoad title={t('orders.error')} onRetry={() => shopping.refetch()} />
      </section>
    )
  if (!shopping.data) return <OrderShape />
  const { last, hasStores } = shopping.data
  if (last)
    return (
      <>
        <Figures shopping={shopping.data} />
        {conversation ? (
          <InQuestion key={conversation.id} conversation={conversation} last={last} />
        ) : (
          <AllOrders customer={customer.id} last={last} />
        )}
      </>
    )
  return hasStores ? (
    <section className="panel__section">
      <h2 className="panel__title">{t('orders.orders')}</h2>
      <p className="meta">{t('orders.noOrders')}</p>
    </section>
  ) : null
}

const lines = ['9em', '16em', '14em']

/** The rough shape of an order, once it takes longer than a blink. */
export function OrderShape() {
  const isSlow = useDelayed(true)
  return isSlow ? (
    <section className="panel__section stack" aria-busy="true">
      {lines.map(width => (
        <span key={width} className="skeleton" style={{ width }} />
      ))}
    </section>
  ) : null
}
