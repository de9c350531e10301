import { useTranslation } from 'react-i18next'
import { ActionDialog } from './ActionDialog'
import type { ActionProps } from './RefundDialog'
import { usePaidLine } from './usePaidLine'

/** Has the store send its confirmation once more. */
export function ConfirmationDialog({ order, conversation, onClose }: ActionProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      action="confirmation"
      order={order}
      conversation={conversation}
      subtitle={usePaidLine(order)}
      parameters={{}}
      onClose={onClose}
    >
      <p className="act__fields">
        {order.email ? t('actions.confirmationTo', { email: order.email }) : t('actions.confirmationText')}
      </p>
    </ActionDialog>
  )
}
