import './accounts.css'
import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { mailboxesQuery } from '../queries'
import { ReceiptCard } from '../receipt/ReceiptCard'
import { AccountCard } from './AccountCard'
import { AddMailboxDialog } from './AddMailboxDialog'
import { accountsQuery } from './queries'
import { SignInOutcome } from './SignInOutcome'

/** The mailboxes customers write to, and how the mail of each comes here. */
export function AccountsPage() {
  const { t } = useTranslation()
  const mailboxes = useQuery(mailboxesQuery)
  const accounts = useQuery(accountsQuery)
  const [isAdding, setIsAdding] = useState(false)
  const add = (
    <Button icon="plus" onPress={() => setIsAdding(true)}>
      {t('accounts.add')}
    </Button>
  )
  return (
    <SettingsBody title={t('settings.pages.accounts')} lead={t('accounts.lead')} action={add}>
      <SignInOutcome />
      <Loaded query={mailboxes}>
        {boxes => (
          <Loaded query={accounts}>
            {known =>
              boxes.length === 0 ? (
                <div className="card">
                  <Empty icon="inbox" title={t('accounts.none')}>
                    {t('accounts.noneText')}
                  </Empty>
                </div>
              ) : (
                boxes.map(mailbox => (
                  <Fragment key={mailbox.id}>
                    <AccountCard
                      mailbox={mailbox}
                      account={known.find(account => account.mailbox === mailbox.id) ?? null}
                      isOnly={boxes.length === 1}
                    />
                    <ReceiptCard mailbox={mailbox} />
                  </Fragment>
                ))
              )
            }
          </Loaded>
        )}
      </Loaded>
      <section className="card">
        <div className="card__head">
          <h2>{t('accounts.forwardTitle')}</h2>
        </div>
        <p className="card__body meta">{t('accounts.forwardText')}</p>
      </section>
      {isAdding && <AddMailboxDialog onClose={() => setIsAdding(false)} />}
    </SettingsBody>
  )
}
