import { useTranslation } from 'react-i18next'
import type { Email } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { isForged, saidOfSender } from '../message/senderCheck'

/** Warns of a mail that is not from whom it says; the reason is also among the addresses. */
export function ForgedMark({ email }: { email: Email }) {
  const { t } = useTranslation()
  if (!isForged(email)) return null
  return (
    <span className="chip chip--danger" title={saidOfSender(email, t)}>
      <Icon name="circle-alert" size="xs" />
      {t('kind.check.mark')}
    </span>
  )
}
