import './authority.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Limit } from '~/api/types'
import { useMe } from '~/app/session'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { IconButton } from '~/kit/IconButton'
import { Loaded } from '~/shared/Loaded'
import { money } from '~/shared/money'
import { AwayCard } from './AwayCard'
import { LimitDialog } from './LimitDialog'
import { limitsQuery, reasonsQuery } from './queries'
import { ReasonsCard } from './ReasonsCard'
import { RulesCard } from './RulesCard'
import { useRemoveLimit } from './useLimit'

/** What roles and persons may give away alone, the reasons that they choose from, and how long what they decide waits. */
export function LimitsPage() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const mayChange = permissions.includes('limits.manage')
  const mayAnswer = permissions.includes('approvals.answer')
  const limits = useQuery(limitsQuery)
  const [edited, setEdited] = useState<Limit | 'new' | null>(null)
  return (
    <SettingsBody
      title={t('settings.pages.limits')}
      lead={t('authority.limitsLead')}
      isWide
      action={
        mayChange && (
          <Button icon="plus" onPress={() => setEdited('new')}>
            {t('authority.addLimit')}
          </Button>
        )
      }
    >
      <Loaded query={limits}>
        {known =>
          known.length === 0 ? (
            <div className="card">
              <Empty icon="shield-check" title={t('authority.noLimits')}>
                {t('authority.noLimitsText')}
              </Empty>
            </div>
          ) : (
            <LimitTable limits={known} mayChange={mayChange} onEdit={setEdited} />
          )
        }
      </Loaded>
      <ReasonsCard mayChange={mayChange} />
      <RulesCard mayChange={mayChange} />
      {mayAnswer && <AwayCard />}
      {edited && <LimitDialog limit={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </SettingsBody>
  )
}

type LimitTableProps = { limits: Limit[]; mayChange: boolean; onEdit: (limit: Limit) => void }

function LimitTable({ limits, mayChange, onEdit }: LimitTableProps) {
  const { t } = useTranslation()
  const reasons = useQuery(reasonsQuery).data ?? []
  const remove = useRemoveLimit()
  const columns = ['whom', 'for', 'perGesture', 'orderShare', 'perDay', 'perMonth'] as const
  const whose = (limit: Limit) => limit.agentName ?? t(`authority.roles.${limit.role ?? 'agent'}`)
  const forWhat = ({ kind, reason, group }: Limit) =>
    [
      kind ? t(`authority.kinds.${kind as 'refund'}`) : t('authority.anything'),
      reasons.find(known => known.id === reason)?.name,
      group && t('authority.ofGroup', { group }),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <TableCard columns={columns.map(column => t(`authority.${column}`))} hasActions={mayChange}>
      {limits.map(limit => (
        <tr key={limit.id}>
          <td>
            <b>{whose(limit)}</b>
          </td>
          <td>{forWhat(limit)}</td>
          <td className="num">{limit.perGesture ? money(limit.perGesture) : t('authority.free')}</td>
          <td className="num">
            {limit.orderShare ? t('authority.percent', { share: limit.orderShare }) : t('authority.free')}
          </td>
          <td className="num">{limit.perDay ? money(limit.perDay) : t('authority.free')}</td>
          <td className="num">{limit.perMonth ? money(limit.perMonth) : t('authority.free')}</td>
          {mayChange && (
            <td>
              <span className="row row--end">
                <IconButton
                  icon="pencil"
                  size="sm"
                  label={t('authority.changeOf', { whom: whose(limit) })}
                  onPress={() => onEdit(limit)}
                />
                <IconButton
                  icon="x"
                  size="sm"
                  label={t('authority.removeOf', { whom: whose(limit) })}
                  onPress={() => remove.mutate(limit)}
                />
              </span>
            </td>
          )}
        </tr>
      ))}
    </TableCard>
  )
}
