import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/kit/TextField'
import { ActionDialog } from './ActionDialog'
import { typedAmount } from './amounts'
import { typedDays } from './days'
import type { ActionProps } from './RefundDialog'
import { usePaidLine } from './usePaidLine'

const usualDays = '365'

/** Credit at the store, for as long as it is good. */
export function CreditDialog({ order, conversation, onClose }: ActionProps) {
  const { t } = useTranslation()
  const { currency } = order.totals.total
  const [sum, setSum] = useState('')
  const [days, setDays] = useState(usualDays)
  const amount = typedAmount(sum, currency)
  const span = typedDays(days)
  return (
    <ActionDialog
      action="credit"
      order={order}
      conversation={conversation}
      subtitle={usePaidLine(order)}
      parameters={amount && span !== null ? { amount, days: span } : null}
      onClose={onClose}
    >
      <div className="act__fields act__fields--two">
        <TextField
          label={t('actions.sum', { currency })}
          inputMode="decimal"
          autoFocus
          value={sum}
          onChange={setSum}
          error={sum && !amount ? t('actions.noSum') : undefined}
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
