import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '~/kit/Segmented'
import { TextField } from '~/kit/TextField'
import { ActionDialog } from './ActionDialog'
import { typedAmount } from './amounts'
import { typedDays } from './days'
import type { ActionProps } from './RefundDialog'
import { usePaidLine } from './usePaidLine'

/** A code for one use: a percentage, or a sum. */
export function DiscountDialog({ order, conversation, onClose }: ActionProps) {
  const { t } = useTranslation()
  const { currency } = order.totals.total
  const [by, setBy] = useState<'percent' | 'amount'>('percent')
  const [typed, setTyped] = useState('10')
  const [days, setDays] = useState('30')
  const percent = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null
  const amount = typedAmount(typed, currency)
  const span = typedDays(days)
  const worth = by === 'percent' ? percent !== null && { percent } : amount !== null && { amount }
  return (
    <ActionDialog
      action="discount"
      order={order}
      conversation={conversation}
      subtitle={usePaidLine(order)}
      parameters={worth && span !== null ? { ...worth, days: span } : null}
      onClose={onClose}
    >
      <div className="act__by">
        <Segmented
          label={t('actions.discountBy')}
          value={by}
          onChange={next => {
            setBy(next)
            setTyped('')
          }}
          choices={[
            { key: 'percent', label: t('actions.percentage') },
            { key: 'amount', label: t('actions.bySum') },
          ]}
        />
      </div>
      <div className="act__fields act__fields--two">
        <TextField
          key={by}
          label={by === 'percent' ? t('actions.percent') : t('actions.sum', { currency })}
          hint={t('actions.codeHint')}
          inputMode="decimal"
          autoFocus
          value={typed}
          onChange={setTyped}
          error={typed && !worth ? t('actions.noSum') : undefined}
        />
        <TextField
          label={t('actions.days')}
          hint={t('actions.daysHint')}
          inputMode="numeric"
          value={days}
          onChange={setDays}
          error={span === null ? t('actions.noDays') : undefined}
        />
      </div>
    </ActionDialog>
  )
}
