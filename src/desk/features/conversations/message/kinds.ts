import type { TFunction } from 'i18next'
import type { Email, MailClass } from '~/api/types'
import i18n from '~/words'

export const kindIcons: Record<MailClass, string> = {
  human: 'user',
  notification: 'bell',
  'out-of-office': 'tree-palm',
  bounce: 'mail-x',
  list: 'newspaper',
  'own-loop': 'rotate-ccw',
  invitation: 'calendar',
  spam: 'octagon-alert',
}

/** What a person may call a mail; that we sent it ourselves only the machine can know. */
export const choices = ['human', 'notification', 'out-of-office', 'bounce', 'list', 'invitation', 'spam'] as const

export const kindOf = (email: Email | null): MailClass => email?.class ?? 'human'

/** "Out of office: its subject says that someone is away." A reason that this desk does not know is shown as it is. */
export function whyKind(email: Email, t: TFunction) {
  const kind = t(`kind.names.${kindOf(email)}`)
  const code = email.classifiedBy
  if (!code) return kind
  const key = `kind.because.${code}` as 'kind.because.person'
  return t('kind.why', { kind, because: i18n.exists(key) ? t(key) : code })
}
