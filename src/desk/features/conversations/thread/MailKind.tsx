import { useTranslation } from 'react-i18next'
import type { Email } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { kindIcons, kindOf, whyKind } from '../message/kinds'

/** What kind of mail it is, where nobody wrote it in person; the reason is also among the addresses. */
export function MailKind({ email }: { email: Email }) {
  const { t } = useTranslation()
  const kind = kindOf(email)
  if (kind === 'human') return null
  return (
    <span className={`chip ${kind === 'spam' || kind === 'bounce' ? 'chip--warning' : ''}`} title={whyKind(email, t)}>
      <Icon name={kindIcons[kind]} size="xs" />
      {t(`kind.names.${kind}`)}
    </span>
  )
}
