import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation, Shopping as ShoppingAnswer } from '~/api/types'
import { Callout } from '~/kit/Callout'
import { Icon } from '~/kit/Icon'
import { IconButton } from '~/kit/IconButton'
import { roundMoney } from '~/shared/money'
import { OrderActions } from './actions/OrderActions'
import { OrderCard } from './OrderCard'
import { OrderList } from './OrderList'
import { orderQuery, shoppingQuery } from './queries'

/** What the customer bought: figures, the last order or a chosen one, and all others. Absent while nothing was bought. */
export function Shopping({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const customer = conversation.customer.id
  const [chosen, setChosen] = useState<string | null>(null)
  const shopping = useQuery(shoppingQuery(customer))
  const other = useQuery({ ...orderQuery(customer, chosen ?? ''), enabled: chosen !== null })
  if (shopping.isError || other.isError)
    return (
      <section className="panel__section">
        <Callout tone="danger">{t('orders.error')}</Callout>
      </section>
    )
  const last = shopping.data?.last
  if (!shopping.data || !last) return null
  const order = (chosen !== null && other.data) || last
  const isLast = order.id === last.id
  return (
    <>
      <Figures shopping={shopping.data} />
      <section className="panel__section">
        <h2 className="panel__title">
          {!isLast && (
            <IconButton icon="chevron-left" size="sm" label={t('orders.backToLast')} onPress={() => setChosen(null)} />
          )}
          {isLast ? t('orders.last') : t('orders.order')}
          {order.page ? (
            <a
              className="push num order__page"
              href={order.page}
              target="_blank"
              rel="noreferrer"
              aria-label={t('orders.openInStore', { number: order.number })}
            >
              {order.number} <Icon name="external-link" size="xs" />
            </a>
          ) : (
            <span className="push num">{order.number}</span>
          )}
        </h2>
        <OrderCard order={order} />
        {shopping.data.orders > 1 && (
          <OrderList
            customer={customer}
            count={shopping.data.orders}
            shown={order.id}
            onChoose={id => setChosen(id === last.id ? null : id)}
          />
        )}
      </section>
      <OrderActions order={order} conversation={conversation.id} />
    </>
  )
}

function Figures({ shopping }: { shopping: ShoppingAnswer }) {
  const { t } = useTranslation()
  const [main, ...more] = shopping.spent
  if (!main) return null
  const perOrder = { ...main.value, amount: String(Number(main.value.amount) / main.orders) }
  return (
    <section className="panel__section">
      {shopping.groups.length > 0 && (
        <p className="row order__groups">
          {shopping.groups.map(group => (
            <span className="tier" key={group}>
              <Icon name="star" />
              {group}
            </span>
          ))}
        </p>
      )}
      <dl className="figures">
        <div className="figure">
          <dt>{t('orders.value')}</dt>
          <dd>{roundMoney(main.value)}</dd>
        </div>
        <div className="figure">
          <dt>{t('orders.orders')}</dt>
          <dd>{shopping.orders}</dd>
        </div>
        <div className="figure">
          <dt>{t('orders.average')}</dt>
          <dd>{roundMoney(perOrder)}</dd>
        </div>
      </dl>
      {more.length > 0 && (
        <p className="meta">
          {t('orders.moreCurrencies', { values: more.map(sum => roundMoney(sum.value)).join(', ') })}
        </p>
      )}
    </section>
  )
}
