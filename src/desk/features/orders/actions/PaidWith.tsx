import { useTranslation } from 'react-i18next'
import type { Order } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { money } from '~/shared/money'
import { minus } from './amounts'

/** Where the money goes: back to what it was paid with, in the order in which it was paid. */
export function PaidWith({ order }: { order: Order }) {
  const { t } = useTranslation()
  if (order.payments.length === 0) return null
  return (
    <div className="field">
      <span className="label">{t('actions.payBack')}</span>
      <ul className="stack stack--xs">
        {order.payments.map(({ id, method, captured, refunded }) => (
          <li className="row act__method" key={id}>
            <Icon name="credit-card" size="sm" />
            <span className="grow">
              {method}
              <span className="meta num act__left">
                {t('actions.canGoBack', { sum: money(minus(captured, refunded)) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
