import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FixedView, View } from '~/api/types'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { useTakeNext } from '../actions/useTakeNext'
import { lookAt } from '../listing'
import { countsQuery } from '../queries'
import { isFixed, savedOf } from '../views'

const icons: Record<FixedView | 'team' | 'saved' | 'narrowed', string> = {
  mine: 'coffee',
  unassigned: 'check',
  unanswered: 'check',
  all: 'inbox',
  mentions: 'at-sign',
  snoozed: 'alarm-clock',
  resolved: 'check-check',
  spam: 'octagon-alert',
  team: 'users',
  saved: 'check',
  narrowed: 'list-filter',
}

export function ListEmpty({ view, isNarrowed }: { view: View; isNarrowed: boolean }) {
  const { t } = useTranslation()
  const counts = useQuery(countsQuery)
  const takeNext = useTakeNext()
  const kind = isNarrowed ? 'narrowed' : isFixed(view) ? view : savedOf(view) ? 'saved' : 'team'
  const ownerless = kind === 'mine' ? (counts.data?.unassigned ?? 0) : 0
  return (
    <div className="convo-list convo-list--said">
      <Empty
        icon={icons[kind]}
        title={t(`list.empty.${kind}`)}
        action={
          isNarrowed ? (
            <Button onPress={() => lookAt(view, { where: undefined })}>{t('list.clearFilter')}</Button>
          ) : (
            ownerless > 0 && (
              <Button look="primary" onPress={() => takeNext.mutate()} isPending={takeNext.isPending}>
                {t('list.empty.takeNext')}
              </Button>
            )
          )
        }
      >
        {ownerless > 0 ? t('list.empty.mineOthers', { count: ownerless }) : t(`list.empty.${kind}Text`)}
      </Empty>
    </div>
  )
}
