import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Switch } from '~/kit/Switch'
import { ActionDialog } from './ActionDialog'
import { PaidWith } from './PaidWith'
import type { ActionProps } from './RefundDialog'
import { usePaidLine } from './usePaidLine'

/** Cancels what has not left; the store pays back what it took. */
export function CancelDialog({ order, conversation, onClose }: ActionProps) {
  const { t } = useTranslation()
  const [restock, setRestock] = useState(true)
  return (
    <ActionDialog
      action="cancel"
      order={order}
      conversation={conversation}
      subtitle={usePaidLine(order)}
      parameters={{ restock }}
      goesTo={<PaidWith order={order} />}
      onClose={onClose}
    >
      <div className="act__fields">
        <p>{t('actions.cancelText')}</p>
        <Switch
          label={t('actions.cancelRestock')}
          hint={t('actions.cancelRestockHint')}
          isOn={restock}
          onChange={setRestock}
        />
      </div>
    </ActionDialog>
  )
}
