import './authority.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Approval } from '~/api/types'
import { PagedTable } from '~/features/settings/PagedTable'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { ApprovalCard } from './ApprovalCard'
import { approvalsQuery } from './queries'

/** What colleagues would give beyond their own limits, and what became of it. */
export function ApprovalsPage() {
  const { t } = useTranslation()
  const open = useInfiniteQuery(approvalsQuery('open'))
  const answered = useInfiniteQuery(approvalsQuery('answered'))
  const columns = ['what', 'askedBy', 'answer', 'answeredBy', 'when'] as const
  return (
    <SettingsBody title={t('authority.approvals')} lead={t('authority.approvalsLead')} isWide>
      <Loaded query={open}>
        {({ pages }) => {
          const waiting = pages.flatMap(page => page.items)
          return waiting.length === 0 ? (
            <div className="card">
              <Empty icon="check-check" title={t('authority.noneOpen')}>
                {t('authority.noneOpenText')}
              </Empty>
            </div>
          ) : (
            waiting.map(approval => <ApprovalCard key={approval.id} approval={approval} />)
          )
        }}
      </Loaded>
      {open.hasNextPage && (
        <span>
          <Button onPress={() => open.fetchNextPage()} isPending={open.isFetchingNextPage}>
            {t('common.loadMore')}
          </Button>
        </span>
      )}
      <h2>{t('authority.answered')}</h2>
      <PagedTable
        query={answered}
        columns={columns.map(column => t(`authority.${column}`))}
        empty={{ title: t('authority.noneAnswered'), text: t('authority.noneAnsweredText') }}
      >
        {approval => <AnsweredLine key={approval.id} approval={approval} />}
      </PagedTable>
    </SettingsBody>
  )
}

function AnsweredLine({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>
        <Link className="link" to="/approvals/$approval" params={{ approval: approval.id }}>
          {t(`authority.kinds.${approval.kind as 'refund'}`)} {money(approval.cost)}
        </Link>
        {approval.order && <span className="meta"> {approval.order}</span>}
      </td>
      <td>{approval.askedBy.name}</td>
      <td>
        <span className={`chip ${approval.state === 'approved' ? 'chip--success' : ''}`}>
          {t(`authority.states.${approval.state}`)}
        </span>
        {approval.note && <p className="meta">{approval.note}</p>}
      </td>
      <td>{approval.answeredBy?.name ?? ''}</td>
      <td>{approval.answeredAt && <Time at={approval.answeredAt} />}</td>
      <td />
    </tr>
  )
}
