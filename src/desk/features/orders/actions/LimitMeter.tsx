import { useTranslation } from 'react-i18next'
import type { Money } from '~/api/types'
import { money, roundMoney } from '~/shared/money'
import { isMore, minus, partOf } from './amounts'

type LimitMeterProps = { left: Money; limit: Money; now: Money; isBeyond: boolean }

/** How much of a limit is used, what this takes, and what is left after it. */
export function LimitMeter({ left, limit, now, isBeyond }: LimitMeterProps) {
  const { t } = useTranslation()
  const used = minus(limit, left)
  const taken = isMore(now, left) ? left : now
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, for nothing is filled in
    <div className="limit" role="group" aria-label={t('actions.limit')}>
      <div className="row row--between">
        <b className="strong">{t('actions.limit')}</b>
        <span className="num meta">
          {isBeyond
            ? t('actions.tooMuch', { sum: money(minus(now, left)) })
            : t('actions.leftAfter', { sum: money(minus(left, now)) })}
        </span>
      </div>
      <div className="limit__bar" data-beyond={isBeyond || undefined}>
        <i style={{ width: `${partOf(used, limit)}%` }} />
        <i className="limit__this" style={{ width: `${partOf(taken, limit)}%` }} />
      </div>
      <div className="row row--between meta num">
        <span>{t('actions.used', { sum: roundMoney(used) })}</span>
        <span>{t('actions.now', { sum: money(now) })}</span>
        <span>{roundMoney(limit)}</span>
      </div>
    </div>
  )
}
