import { useTranslation } from 'react-i18next'
import type { ImapAccount } from '~/api/types'
import { IconButton } from '~/kit/IconButton'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'

type AccountMenuProps = {
  account: ImapAccount | null
  canClose: boolean
  onChoose: (opened: 'mailbox' | 'disconnect' | 'close') => void
  onCompare: () => void
  onPause: () => void
}

/** What is done to a mailbox now and then. The only one cannot be closed. */
export function AccountMenu({ account, canClose, onChoose, onCompare, onPause }: AccountMenuProps) {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <IconButton icon="ellipsis" label={t('conversation.more')} />
      <Menu placement="bottom end">
        <MenuItem onAction={() => onChoose('mailbox')}>{t('accounts.editMailbox')}</MenuItem>
        {account?.state === 'watching' && <MenuItem onAction={onCompare}>{t('accounts.compare')}</MenuItem>}
        {account && (
          <MenuItem onAction={onPause}>{t(account.state === 'paused' ? 'accounts.resume' : 'accounts.pause')}</MenuItem>
        )}
        {account && <MenuItem onAction={() => onChoose('disconnect')}>{t('accounts.disconnect')}</MenuItem>}
        {canClose && <MenuItem onAction={() => onChoose('close')}>{t('accounts.close')}</MenuItem>}
      </Menu>
    </MenuTrigger>
  )
}
