import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import type { SendThen } from './pendingSends'

type SendButtonProps = {
  kind: 'reply' | 'note'
  isSending: boolean
  onSend: (then: SendThen) => void
  onLater: () => void
}

export function SendButton({ kind, isSending, onSend, onLater }: SendButtonProps) {
  const { t } = useTranslation()
  if (kind === 'note') {
    return (
      <Button look="primary" className="push" isPending={isSending} onPress={() => onSend('nothing')}>
        {t('composer.addNote')}
      </Button>
    )
  }
  return (
    <span className="btn-split push">
      <Button look="primary" isPending={isSending} onPress={() => onSend('resolve')}>
        {t('composer.sendAndResolve')}
      </Button>
      <MenuTrigger>
        <Button look="primary" icon="chevron-down" aria-label={t('composer.options')} isDisabled={isSending} />
        <Menu placement="top end" onAction={key => (key === 'later' ? onLater() : onSend(key as SendThen))}>
          <MenuItem id="resolve" icon="check" shortcut="Mod ⏎">
            {t('composer.sendAndResolve')}
          </MenuItem>
          <MenuItem id="nothing" icon="send" shortcut="Mod ⇧ ⏎">
            {t('composer.send')}
          </MenuItem>
          <MenuItem id="snooze" icon="alarm-clock">
            {t('composer.sendAndSnooze')}
          </MenuItem>
          <MenuItem id="later" icon="clock">
            {t('composer.sendLater')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
    </span>
  )
}
