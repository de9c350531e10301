import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Approval } from '~/api/types'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { ApprovalAnswer } from './ApprovalAnswer'
import { ApprovalFacts } from './ApprovalFacts'

/** One request in the list of those that wait: what is asked for, by whom and why, and two buttons. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  return (
    <article className="card" aria-label={t('authority.requestOf', { name: approval.askedBy.name })}>
      <div className="card__head">
        <h2>
          <Link className="link" to="/approvals/$approval" params={{ approval: approval.id }}>
            {t(`authority.kinds.${approval.kind as 'refund'}`)} {money(approval.cost)}
          </Link>
        </h2>
        <span className="push meta">
          {t('authority.expires')} <Time at={approval.expiresAt} />
        </span>
      </div>
      <div className="card__body stack">
        <ApprovalFacts approval={approval} />
        {approval.askingNote && <blockquote className="said">{approval.askingNote}</blockquote>}
        <ApprovalAnswer approval={approval} />
      </div>
    </article>
  )
}
