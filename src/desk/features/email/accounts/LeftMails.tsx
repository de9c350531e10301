import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { fileSize } from '~/shared/fileSize'
import { Loaded } from '~/shared/Loaded'
import { leftQuery } from './queries'

/** Said loudly: mail that is on the server and not here. */
export function LeftMails({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Callout
      tone="warning"
      action={
        <Button size="sm" onPress={() => setIsOpen(true)}>
          {t('accounts.leftShow')}
        </Button>
      }
    >
      {t('accounts.left', { count })}
      {isOpen && <LeftDialog id={id} onClose={() => setIsOpen(false)} />}
    </Callout>
  )
}

function LeftDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const left = useQuery(leftQuery(id))
  return (
    <Dialog title={t('accounts.leftTitle')} isOpen onClose={onClose}>
      <Loaded query={left}>
        {mails => (
          <ul className="stack dialog__form">
            {mails.map(mail => (
              <li key={`${mail.folder} ${mail.uid}`} className="stack stack--xs">
                <b className="strong">
                  {mail.about || t('accounts.leftNumber', { uid: mail.uid, folder: mail.folder })}
                </b>
                <span className="meta">{t(`accounts.reasons.${mail.reason}`, { size: fileSize(mail.size) })}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Dialog>
  )
}
