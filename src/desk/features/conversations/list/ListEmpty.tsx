import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FixedView, View } from '~/api/types'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { useTakeNext } from '../actions/useTakeNext'
import { countsQuery } from '../queries'
import { isFixed } from '../views'

const icons: Record<FixedView | 'team', string> = {
  mine: 'coffee',
  unassigned: 'check',
  unanswered: 'check',
  all: 'inbox',
  mentions: 'at-sign',
  snoozed: 'alarm-clock',
  resolved: 'check-check',
  spam: 'octagon-alert',
  team: 'users',
}

export function ListEmpty({ view }: { view: View }) {
  const { t } = useTranslation()
  const counts = useQuery(countsQuery)
  const takeNext = useTakeNext()
  const kind = isFixed(view) ? view : 'team'
  const ownerless = view === 'mine' ? (counts.data?.unassigned ?? 0) : 0
  return (
    <div className="convo-list convo-list--said">
      <Empty
        icon={icons[kind]}
        title={t(`list.empty.${kind}`)}
        action={
          ownerless > 0 && (
            <Button look="primary" onPress={() => takeNext.mutate()} isPending={takeNext.isPending}>
              {t('list.empty.takeNext')}
            </Button>
          )
        }
      >
        {ownerless > 0 ? t('list.empty.mineOthers', { count: ownerless }) : t(`list.empty.${kind}Text`)}
      </Empty>
    </div>
  )
}
