import { useTranslation } from 'react-i18next'
import type { Linked } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { ConversationLink } from './ConversationLink'

/** The conversations that this one came out of, or that came out of it. */
export function LinkedLines({ linked }: { linked: Linked[] }) {
  const { t } = useTranslation()
  if (linked.length === 0) return null
  return (
    <nav className="pane__lines" aria-label={t('message.linked.label')}>
      {linked.map(({ id, number, subject, kind, isOrigin }) => (
        <span className="pane__line meta" key={id}>
          <Icon name="link" size="xs" />
          <span className="truncate">
            {t(`message.linked.${kind}.${isOrigin ? 'origin' : 'offspring'}`)}{' '}
            <ConversationLink id={id}>
              #{number} <bdi>{subject}</bdi>
            </ConversationLink>
          </span>
        </span>
      ))}
    </nav>
  )
}
