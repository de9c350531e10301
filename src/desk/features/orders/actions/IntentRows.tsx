import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Intent } from '~/api/types'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { intentsQuery, type OrderOf } from './queries'
import { courseOf, whatOf } from './says'
import { useNowBySecond } from './useNowBySecond'
import { useWithdraw } from './useWithdraw'

/** What was decided about this order and has not ended yet. */
export function IntentRows({ order }: { order: OrderOf }) {
  const open = useQuery(intentsQuery(order)).data?.filter(intent => intent.endedAt === null) ?? []
  if (open.length === 0) return null
  return (
    <ul className="intents">
      {open.map(intent => (
        <IntentRow key={intent.id} intent={intent} order={order} />
      ))}
    </ul>
  )
}

function IntentRow({ intent, order }: { intent: Intent; order: OrderOf }) {
  const { t } = useTranslation()
  const now = useNowBySecond(intent.state === 'held')
  const take = useWithdraw(order)
  const course = courseOf(intent, now)
  if (!course) return null
  const what = whatOf(intent, t)
  const undo = t(course.words === 'asked' ? 'actions.withdraw' : 'common.undo')
  const canBeTaken = course.words === 'leaves' || course.words === 'asked'
  return (
    <li className={`intent ${course.words === 'doubtful' ? 'intent--doubt' : ''}`}>
      <Icon name={course.icon} size="sm" />
      <span className="grow">
        <b className="strong">{what}</b>{' '}
        <span className="num" aria-hidden={course.words === 'leaves' || undefined}>
          {t(`actions.course.${course.words}`, { count: course.seconds })}
        </span>
        {course.words === 'leaves' && <span className="visually-hidden">{t('actions.leavesSoon')}</span>}
      </span>
      {canBeTaken && (
        <Button
          size="sm"
          look="ghost"
          isPending={take.isPending}
          aria-label={t('actions.undoOf', { undo, what })}
          onPress={() => take.mutate(intent.id)}
        >
          {undo}
        </Button>
      )}
    </li>
  )
}
