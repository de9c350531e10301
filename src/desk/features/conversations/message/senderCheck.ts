import type { TFunction } from 'i18next'
import type { Email } from '~/api/types'

/** Nobody who is believed says that the mail comes from whom it names. */
export const isForged = (email: Email | null) => email?.check?.proof === 'failed' && !email.check.passedOnBy

/** "shop.example: proved by its signature." Empty where nobody had to look. */
export function saidOfSender(email: Email, t: TFunction) {
  const { check } = email
  if (!check) return ''
  const { domain, by, passedOnBy, listedIn } = check
  const proof = passedOnBy
    ? t('kind.check.passedOn', { domain, forwarder: passedOnBy })
    : check.proof === 'proved'
      ? t('kind.check.proved', { domain, by: by.map(one => one.toUpperCase()).join(', ') })
      : by.includes('upstream')
        ? t('kind.check.upstream', { domain })
        : t(`kind.check.${check.proof}`, { domain })
  return listedIn?.length ? `${proof} ${t('kind.check.listed', { lists: listedIn.join(', ') })}` : proof
}
