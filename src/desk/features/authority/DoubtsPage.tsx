import './authority.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DecidedIntent } from '~/api/types'
import { PagedTable } from '~/features/settings/PagedTable'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Empty } from '~/kit/Empty'
import { Icon } from '~/kit/Icon'
import { Loaded } from '~/shared/Loaded'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { DoubtCard } from './DoubtCard'
import { intentsQuery } from './queries'

/** What stores did not answer, for a person to settle; and all that was given, newest first. */
export function DoubtsPage() {
  const { t } = useTranslation()
  const doubts = useInfiniteQuery(intentsQuery('doubtful'))
  const given = useInfiniteQuery(intentsQuery('all'))
  const columns = ['what', 'cost', 'reason', 'by', 'state', 'when', 'again'] as const
  return (
    <SettingsBody title={t('settings.pages.doubts')} lead={t('authority.doubtsLead')} isWide>
      <Loaded query={doubts}>
        {({ pages }) => {
          const open = pages.flatMap(page => page.items)
          return open.length === 0 ? (
            <div className="card">
              <Empty icon="check-check" title={t('authority.noDoubts')}>
                {t('authority.noDoubtsText')}
              </Empty>
            </div>
          ) : (
            open.map(intent => <DoubtCard key={intent.id} intent={intent} />)
          )
        }}
      </Loaded>
      <div className="row row--between row--wrap">
        <h2>{t('authority.given')}</h2>
        <a className="btn btn--sm" href="/api/v1/intents/export" download>
          <Icon name="download" size="sm" />
          {t('authority.export')}
        </a>
      </div>
      <PagedTable
        query={given}
        hasActions={false}
        columns={columns.map(column => t(`authority.${column}`))}
        empty={{ title: t('authority.nothingGiven'), text: t('authority.nothingGivenText') }}
      >
        {intent => <GivenLine key={intent.id} intent={intent} />}
      </PagedTable>
    </SettingsBody>
  )
}

function GivenLine({ intent }: { intent: DecidedIntent }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>
        <b>{t(`authority.intents.${intent.kind}`)}</b> <span className="meta">{intent.orderNumber}</span>
      </td>
      <td>{intent.cost ? money(intent.cost) : ''}</td>
      <td>{intent.reason ?? ''}</td>
      <td>
        {intent.by.name}
        {intent.approvedBy && <p className="meta">{t('authority.approvedByName', { name: intent.approvedBy.name })}</p>}
      </td>
      <td>
        <span className={`chip ${intent.state === 'done' ? 'chip--success' : ''}`}>
          {t(`authority.intentStates.${intent.state}`)}
        </span>
        {intent.problem && <p className="meta">{intent.problem}</p>}
      </td>
      <td>
        <Time at={intent.begunAt} />
      </td>
      <td>
        {intent.boughtAgain && (
          <span>
            <span className="num">{intent.boughtAgain.number}</span>{' '}
            <span className="meta">
              <Time at={intent.boughtAgain.at} />
            </span>
          </span>
        )}
        {intent.state === 'done' && !intent.boughtAgain && <span className="meta">{t('authority.notAgain')}</span>}
      </td>
    </tr>
  )
}
