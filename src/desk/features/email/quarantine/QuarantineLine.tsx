import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { QuarantinedMail } from '~/api/types'
import { Button } from '~/kit/Button'
import { fileSize } from '~/shared/fileSize'
import { Time } from '~/shared/Time'
import { whyUnread } from './whyUnread'

type QuarantineLineProps = { mail: QuarantinedMail; isTried: boolean; onRetry: () => void }

export function QuarantineLine({ mail, isTried, onRetry }: QuarantineLineProps) {
  const { t } = useTranslation()
  const sender = mail.mailFrom || t('quarantine.noSender')
  const original = `/api/v1/mails/${mail.id}/original`
  return (
    <tr>
      <td>
        <span className="stack stack--xs">
          <b className="strong kind-address">{sender}</b>
          <span className="meta">{whyUnread(mail.error)}</span>
          <span className="meta row row--wrap">
            {mail.conversation && (
              <Link
                className="link num"
                to="/inbox/$view/$conversation"
                params={{ view: 'all', conversation: mail.conversation.id }}
              >
                {t('quarantine.conversation', { number: mail.conversation.number })}
              </Link>
            )}
            <a className="link" href={`${original}?show=true`} target="_blank" rel="noopener">
              {t('conversation.showOriginal')}
            </a>
            <a className="link" href={original} download>
              {t('conversation.downloadOriginal')}
            </a>
          </span>
        </span>
      </td>
      <td>{mail.mailbox}</td>
      <td className="num">
        <Time at={mail.receivedAt} />
      </td>
      <td className="num">{fileSize(mail.size)}</td>
      <td className="num">{mail.tries}</td>
      <td className="r">
        <Button size="sm" isPending={isTried} onPress={onRetry} aria-label={t('quarantine.retry', { sender })}>
          {t('common.retry')}
        </Button>
      </td>
    </tr>
  )
}
