import { useTranslation } from 'react-i18next'
import type { Email } from '~/api/types'
import { fullDate } from '~/shared/time'
import { kindOf, whyKind } from '../message/kinds'
import { saidOfSender } from '../message/senderCheck'

type Person = Email['from']

const written = (people: Person[]) =>
  people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ')

export function Addresses({ id, email }: { id: string; email: Email }) {
  const { t } = useTranslation()
  const lines: [string, string][] = [
    [t('conversation.from'), written([email.from])],
    [t('conversation.toLabel'), written(email.to)],
    [t('conversation.cc'), written(email.cc)],
    [t('conversation.subject'), email.subject],
    [t('conversation.date'), email.sentAt ? fullDate(email.sentAt) : ''],
    [t('kind.check.label'), saidOfSender(email, t)],
    [t('kind.kind'), kindOf(email) === 'human' && !email.classifiedBy ? '' : whyKind(email, t)],
    [t('conversation.joined'), email.joinedBy ? t(`conversation.joinedBy.${email.joinedBy}`) : ''],
  ]
  return (
    <dl className="kv mail__addresses" id={id}>
      {lines
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      {email.mail && (
        <div>
          <dt>{t('conversation.original')}</dt>
          <dd className="row row--wrap">
            <Original mail={email.mail} />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The mail as it came, byte for byte: to look at, and to keep. */
function Original({ mail }: { mail: string }) {
  const { t } = useTranslation()
  const address = `/api/v1/mails/${mail}/original`
  return (
    <>
      <a className="link" href={`${address}?show=true`} target="_blank" rel="noopener">
        {t('conversation.showOriginal')}
      </a>
      <a className="link" href={address} download>
        {t('conversation.downloadOriginal')}
      </a>
    </>
  )
}
