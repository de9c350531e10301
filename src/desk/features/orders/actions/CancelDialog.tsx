import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Switch } from '~/kit/Switch'
import { ActionDialog } from './ActionDialog'
import { catalogue } from './catalogue'
import { PaidWith } from './PaidWith'
import { abilitiesQuery } from './queries'
import type { ActionProps } from './RefundDialog'
import { usePaidLine } from './usePaidLine'

/** Cancels what has not left; the store pays back what it took. */
export function CancelDialog({ order, conversation, onClose }: ActionProps) {
  const { t } = useTranslation()
  const [restock, setRestock] = useState(true)
  const abilities = useQuery(abilitiesQuery(order)).data
  const ability = abilities?.find(({ action }) => action === catalogue.cancel.name)
  const canChoose = ability !== undefined && !ability.without.includes('restock')
  return (
    <ActionDialog
      action="cancel"
      order={order}
      conversation={conversation}
      subtitle={usePaidLine(order)}
      parameters={canChoose ? { restock } : {}}
      goesTo={<PaidWith order={order} />}
      onClose={onClose}
    >
      <div className="act__fields">
        <p>{t('actions.cancelText')}</p>
        {canChoose ? (
          <Switch
            label={t('actions.cancelRestock')}
            hint={t('actions.cancelRestockHint')}
            isOn={restock}
            onChange={setRestock}
          />
        ) : (
          <p className="hint">{t('actions.cancelRestocks')}</p>
        )}
      </div>
    </ActionDialog>
  )
}
