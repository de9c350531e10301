import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { conversationQuery } from '~/features/conversations/queries'
import { Time } from '~/shared/Time'

/** A preview ends in the middle of a word where there is more. */
const whole = (preview: string) => (/[\p{L}\p{N}]$/u.test(preview) ? `${preview}…` : preview)

/** The conversation in which it was asked, by its last words. Absent for whoever cannot read it. */
export function AskedIn({ conversation: id }: { conversation: string }) {
  const { t } = useTranslation()
  const conversation = useQuery(conversationQuery(id)).data
  if (!conversation) return null
  return (
    <section className="card">
      <div className="card__head">
        <h2 className="truncate" dir="auto">
          {conversation.subject}
        </h2>
        <span className="push meta">
          <Time at={conversation.lastMessageAt} />
        </span>
      </div>
      <div className="card__body stack">
        <div>
          <p className="meta">{t('authority.customerSays')}</p>
          <p dir="auto">{whole(conversation.preview) || t('authority.nobodySaid')}</p>
        </div>
        <div>
          <Link className="btn btn--sm" to="/inbox/$view/$conversation" params={{ view: 'all', conversation: id }}>
            {t('authority.openFull')}
          </Link>
        </div>
      </div>
    </section>
  )
}
