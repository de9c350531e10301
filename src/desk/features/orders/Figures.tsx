import { useTranslation } from 'react-i18next'
import type { Shopping } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { roundMoney } from '~/shared/money'

/** What a customer is worth, and which groups the stores put them in. */
export function Figures({ shopping }: { shopping: Shopping }) {
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
