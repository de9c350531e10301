import { useTranslation } from 'react-i18next'
import type { Money } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { money } from '~/shared/money'
import { isMore, typedAmount } from './amounts'

type ShippingRowProps = { paid: Money; typed: string | null; onType: (typed: string | null) => void }

/** What was paid for sending, which can go back too. */
export function ShippingRow({ paid, typed, onType }: ShippingRowProps) {
  const { t } = useTranslation()
  const amount = typed === null ? paid : typedAmount(typed, paid.currency)
  return (
    <tr aria-selected={typed !== null}>
      <td className="act__tick">
        <input
          className="check"
          type="checkbox"
          aria-label={t('actions.chooseShipping')}
          checked={typed !== null}
          onChange={event => onType(event.target.checked ? paid.amount : null)}
        />
      </td>
      <td>
        <div className="row act__item">
          <span className="thumb thumb--sm thumb--none" aria-hidden="true">
            <Icon name="truck" size="sm" />
          </span>
          {t('orders.shipping')}
        </div>
      </td>
      <td />
      <td className="r act__paid">{money(paid)}</td>
      <td className="r">
        {typed === null ? (
          <span className="meta">{money({ ...paid, amount: '0' })}</span>
        ) : (
          <input
            className="input num act__sum"
            inputMode="decimal"
            aria-label={t('actions.sumOf', { title: t('orders.shipping') })}
            aria-invalid={amount === null || isMore(amount, paid)}
            value={typed}
            onChange={event => onType(event.target.value)}
          />
        )}
      </td>
    </tr>
  )
}
