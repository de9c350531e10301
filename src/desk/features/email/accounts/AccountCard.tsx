import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImapAccount, Mailbox } from '~/api/types'
import { Button } from '~/kit/Button'
import { ConfirmDialog } from '~/kit/ConfirmDialog'
import { AccountFailure } from './AccountFailure'
import { AccountMenu } from './AccountMenu'
import { BackfillBar } from './BackfillBar'
import { BackfillDialog } from './BackfillDialog'
import { ConnectDialog } from './ConnectDialog'
import { FolderCounts } from './FolderCounts'
import { LeftMails } from './LeftMails'
import { MailboxDialog } from './MailboxDialog'
import { useAccount } from './useAccount'

type Opened = 'mailbox' | 'connect' | 'backfill' | 'disconnect' | 'close'
type AccountCardProps = { mailbox: Mailbox; account: ImapAccount | null; isOnly: boolean }

const tones = {
  off: '',
  connecting: 'chip--info',
  watching: 'chip--success',
  failed: 'chip--danger',
  paused: 'chip--warning',
}

export function AccountCard({ mailbox, account, isOnly }: AccountCardProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { pause, resume, disconnect, close, compare, stopBackfill } = useAccount(mailbox.id)
  const shut = () => setOpened(null)
  const state = account?.state ?? 'off'
  return (
    <section className="card" aria-label={mailbox.address}>
      <div className="card__head card__head--line">
        <h2 className="truncate">{mailbox.address}</h2>
        <span className={`chip ${tones[state]}`}>{t(`accounts.states.${state}`)}</span>
        <span className="push" />
        <AccountMenu
          account={account}
          canClose={!isOnly}
          onChoose={setOpened}
          onCompare={() => compare.mutate()}
          onPause={() => (account?.state === 'paused' ? resume : pause).mutate()}
        />
      </div>
      <div className="card__body stack">
        <p className="meta">
          {[...new Set([mailbox.name, mailbox.brand.name])].join(' · ')}
          {mailbox.catchesAll && ` · ${t('accounts.catchesAll', { domain: mailbox.address.split('@')[1] })}`}
          {account && ` · ${t('accounts.where', { folder: account.folder, host: account.host })}`}
        </p>
        {state === 'off' && <p>{t('accounts.offText')}</p>}
        {state === 'paused' && <p>{t('accounts.pausedText')}</p>}
        {state === 'connecting' && <p className="meta">{t('accounts.connectingText')}</p>}
        {state !== 'paused' && account?.failure && <AccountFailure failure={account.failure} />}
        {account?.count && <FolderCounts count={account.count} />}
        {account && account.left > 0 && <LeftMails id={mailbox.id} count={account.left} />}
        {account?.backfill && <BackfillBar backfill={account.backfill} onStop={() => stopBackfill.mutate()} />}
        <div className="row row--wrap">
          <Button look={account ? undefined : 'primary'} onPress={() => setOpened('connect')}>
            {account ? t('accounts.edit') : t('accounts.connect')}
          </Button>
          {account && account.state === 'watching' && account.backfill?.state !== 'running' && (
            <Button onPress={() => setOpened('backfill')}>{t('accounts.backfill')}</Button>
          )}
        </div>
      </div>
      {opened === 'mailbox' && <MailboxDialog mailbox={mailbox} onClose={shut} />}
      {opened === 'connect' && <ConnectDialog mailbox={mailbox} account={account} onClose={shut} />}
      {opened === 'backfill' && <BackfillDialog id={mailbox.id} onClose={shut} />}
      {(opened === 'disconnect' || opened === 'close') && (
        <ConfirmDialog
          title={t(`accounts.${opened}Title`, { address: mailbox.address })}
          button={t(`accounts.${opened}`)}
          work={opened === 'close' ? close : disconnect}
          onClose={shut}
        >
          <p>{t(`accounts.${opened}Text`)}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
