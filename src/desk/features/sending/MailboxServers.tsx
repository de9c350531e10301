import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mailbox } from '~/api/types'
import { mailboxesQuery } from '~/features/email/queries'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Loaded } from '~/shared/Loaded'
import { MailboxServerDialog } from './MailboxServerDialog'
import { mailboxServerQuery } from './queries'

export function MailboxServers() {
  const { t } = useTranslation()
  const mailboxes = useQuery(mailboxesQuery)
  return (
    <section className="card">
      <div className="card__head">
        <h2>{t('sending.mailboxes')}</h2>
      </div>
      <div className="card__body stack">
        <p className="meta">{t('sending.mailboxesText')}</p>
        <Loaded query={mailboxes}>
          {known => (
            <ul className="stack">
              {known.map(mailbox => (
                <MailboxLine key={mailbox.id} mailbox={mailbox} />
              ))}
            </ul>
          )}
        </Loaded>
      </div>
    </section>
  )
}

function MailboxLine({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const { data: server, isPending } = useQuery(mailboxServerQuery(mailbox.id))
  const label = t(server ? 'sending.change' : 'sending.own')
  return (
    <li className="row row--wrap">
      <span className="stack stack--xs grow">
        <b className="strong truncate">{mailbox.address}</b>
        <span className="meta">{server ? `${server.host}:${server.port}` : t('sending.shared')}</span>
      </span>
      <Button
        size="sm"
        isDisabled={isPending}
        onPress={() => setIsOpen(true)}
        aria-label={`${label}: ${mailbox.address}`}
      >
        {label}
      </Button>
      {server?.problem && (
        <Callout tone="warning" title={t('sending.notSignedIn')}>
          {t('sending.notSignedInText')}
          <small className="delivery-detail">{server.problem}</small>
        </Callout>
      )}
      {isOpen && (
        <MailboxServerDialog
          mailbox={mailbox}
          title={t('sending.ownTitle', { address: mailbox.address })}
          known={server ?? null}
          onClose={() => setIsOpen(false)}
        />
      )}
    </li>
  )
}
