import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { View } from '~/api/types'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { useTakeNext } from '../actions/useTakeNext'
import { countsQuery } from '../queries'

const icons: Record<View, string> = {
  mine: 'coffee',
  unassigned: 'check',
  all: 'inbox',
  snoozed: 'alarm-clock',
  resolved: 'check-check',
  spam: 'octagon-alert',
}

export function ListEmpty({ view }: { view: View }) {
  const { t } = useTranslation()
  const counts = useQuery(countsQuery)
  const takeNext = useTakeNext()
  const ownerless = view === 'mine' ? (counts.data?.unassigned ?? 0) : 0
  return (
    <div className="convo-list convo-list--said">
      <Empty
        icon={icons[view]}
        title={t(`list.empty.${view}`)}
        action={
          ownerless > 0 && (
            <Button look="primary" onPress={() => takeNext.mutate()} isPending={takeNext.isPending}>
              {t('list.empty.takeNext')}
            </Button>
          )
        }
      >
        {ownerless > 0 ? t('list.empty.mineOthers', { count: ownerless }) : t(`list.empty.${view}Text`)}
      </Empty>
    </div>
  )
}
