import { useTranslation } from 'react-i18next'
import type { OrderRow } from '~/api/types'
import { Icon } from '~/kit/Icon'

const tones = {
  unfulfilled: 'warning',
  'partly-sent': 'info',
  sent: 'info',
  'partly-delivered': 'info',
  delivered: 'success',
  cancelled: 'neutral',
} as const

type States = Pick<OrderRow, 'payment' | 'fulfilment' | 'return' | 'cancelledAt'>

/** Where the goods are, whether it is paid, whether something comes back: three things. What goes without saying is not said. */
export function StateChips({ order }: { order: States }) {
  const { t } = useTranslation()
  const fulfilment = order.cancelledAt ? 'cancelled' : order.fulfilment
  return (
    <span className="row order__states">
      <span className={`chip chip--${tones[fulfilment]}`}>
        {fulfilment === 'delivered' && <Icon name="check" size="xs" />}
        {t(`orders.fulfilment.${fulfilment}`)}
      </span>
      {order.payment !== 'paid' && <span className="chip">{t(`orders.payment.${order.payment}`)}</span>}
      {order.return !== 'none' && <span className="chip chip--warning">{t(`orders.return.${order.return}`)}</span>}
    </span>
  )
}
