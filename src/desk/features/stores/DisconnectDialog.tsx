import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Store } from '~/api/types'
import { Button } from '~/kit/Button'
import { Dialog } from '~/kit/Dialog'
import { Switch } from '~/kit/Switch'
import { useStore } from './useStore'

type DisconnectDialogProps = { store: Store; name: string; onClose: () => void }

/** Ends the reading of a store; what was read stays unless one says otherwise. */
export function DisconnectDialog({ store, name, onClose }: DisconnectDialogProps) {
  const { t } = useTranslation()
  const isOff = store.state === 'disconnected'
  const [isRemoved, setIsRemoved] = useState(isOff)
  const { disconnect } = useStore(store.id)
  return (
    <Dialog
      title={t(isOff ? 'stores.removeTitle' : 'stores.disconnectTitle', { name })}
      isOpen
      onClose={onClose}
      isBusy={disconnect.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            look="danger"
            isPending={disconnect.isPending}
            onPress={() => disconnect.mutateAsync(isRemoved ? 'remove' : 'keep').then(onClose, onClose)}
          >
            {t(isOff ? 'stores.remove' : 'stores.disconnect')}
          </Button>
        </>
      }
    >
      <div className="stack dialog__form">
        <p>{t(isOff ? 'stores.removeText' : 'stores.disconnectText')}</p>
        {!isOff && (
          <Switch
            label={t('stores.removeToo')}
            hint={t('stores.removeTooHint', { count: store.ordersHere })}
            isOn={isRemoved}
            onChange={setIsRemoved}
          />
        )}
      </div>
    </Dialog>
  )
}
