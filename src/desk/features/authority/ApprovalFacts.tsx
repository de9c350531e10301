import { useTranslation } from 'react-i18next'
import type { Approval } from '~/api/types'
import { money } from '~/shared/money'

/** Who asks for what and why, and how far they could have gone alone. `isNamed`: who it is stands above already. */
export function ApprovalFacts({ approval, isNamed = false }: { approval: Approval; isNamed?: boolean }) {
  const { t } = useTranslation()
  const { askerLeft: left, askerLimit: limit, beyond } = approval
  const facts = [
    [t('authority.askedBy'), !isNamed && approval.askedBy.name],
    [t('authority.customer'), approval.customerName],
    [t('authority.order'), approval.order],
    [t('authority.ofTotal'), approval.orderTotal && money(approval.orderTotal)],
    [t('authority.reason'), approval.reason],
    [
      t('authority.own'),
      left && limit
        ? t('authority.ownLeft', { left: money(left), limit: money(limit) })
        : beyond && t('authority.ownNone'),
    ],
    [t('authority.beyond'), left && limit && beyond && t(`authority.beyonds.${beyond}`)],
  ] as const
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
