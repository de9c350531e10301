import './authority.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { codeOf } from '~/api/problem'
import type { Approval } from '~/api/types'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { ApprovalAnswer } from './ApprovalAnswer'
import { ApprovalEnd } from './ApprovalEnd'
import { ApprovalFacts } from './ApprovalFacts'
import { AskedIn } from './AskedIn'
import { OrderNow } from './OrderNow'
import { approvalQuery } from './queries'

/** One request, with all that its answer depends on. The mail's link leads here. */
export function ApprovalPage() {
  const { t } = useTranslation()
  const { approval: id } = useParams({ from: '/signed-in/approvals/$approval' })
  const approval = useQuery(approvalQuery(id))
  const { kind, cost } = approval.data ?? {}
  const isGone = approval.isError && codeOf(approval.error) === 'not_found'
  const title = kind && cost ? `${t(`authority.kinds.${kind as 'refund'}`)} ${money(cost)}` : t('authority.approvals')
  return (
    <SettingsBody
      title={title}
      isWide
      action={
        <Link className="btn btn--sm" to="/approvals">
          {t('authority.all')}
        </Link>
      }
    >
      {isGone ? (
        <div className="card">
          <Empty icon="check-check" title={t('authority.gone')}>
            {t('authority.goneText')}
          </Empty>
        </div>
      ) : (
        <Loaded query={approval}>{asked => <Request key={asked.id} approval={asked} />}</Loaded>
      )}
    </SettingsBody>
  )
}

function Request({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const isOpen = approval.state === 'open'
  return (
    <div className="request">
      <article className="card" aria-label={t('authority.requestOf', { name: approval.askedBy.name })}>
        <div className="card__head">
          <h2>{t('authority.asks', { name: approval.askedBy.name })}</h2>
          <span className="push meta">
            {isOpen ? (
              <>
                {t('authority.expires')} <Time at={approval.expiresAt} />
              </>
            ) : (
              <Time at={approval.askedAt} />
            )}
          </span>
        </div>
        <div className="card__body stack">
          {approval.askingNote && <blockquote className="said">{approval.askingNote}</blockquote>}
          <ApprovalFacts approval={approval} isNamed />
          {isOpen ? <ApprovalAnswer approval={approval} /> : <ApprovalEnd approval={approval} />}
        </div>
      </article>
      <div className="stack stack--lg">
        {approval.conversation && <AskedIn conversation={approval.conversation} />}
        {approval.orderId && <OrderNow order={approval.orderId} />}
      </div>
    </div>
  )
}
