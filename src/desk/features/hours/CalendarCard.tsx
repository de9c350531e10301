import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '~/api/types'
import { ConfirmDialog } from '~/kit/ConfirmDialog'
import { IconButton } from '~/kit/IconButton'
import { useNow } from '~/shared/now'
import { due } from '~/shared/time'
import { holidayListsQuery } from './queries'
import { dayNames, weekLines } from './spans'
import { useRemoveCalendar } from './useHours'

type CalendarCardProps = { calendar: Calendar; mayChange: boolean; onEdit: () => void }

/** One set of business hours: whether somebody works now, and when in the week. */
export function CalendarCard({ calendar, mayChange, onEdit }: CalendarCardProps) {
  const { t } = useTranslation()
  const now = useNow()
  const [isRemoving, setRemoving] = useState(false)
  const lists = useQuery(holidayListsQuery).data ?? []
  const lines = weekLines(calendar.week, dayNames('short'))
  const kept = lists.filter(list => calendar.holidayLists.includes(list.id)).map(list => list.name)
  const coming = calendar.exceptions.filter(day => day.date >= new Date(now).toISOString().slice(0, 10))
  return (
    <section className="card" aria-label={calendar.name}>
      <div className="card__head">
        <h2 className="wrap-anywhere">{calendar.name}</h2>
        {calendar.isDefault && <span className="chip">{t('hours.default')}</span>}
        <span className={calendar.isOpen ? 'chip chip--success' : 'chip'}>
          {calendar.isOpen
            ? t('hours.openNow')
            : calendar.opensNext
              ? t('hours.opens', { at: due(calendar.opensNext, now) })
              : t('hours.neverOpen')}
        </span>
        {mayChange && (
          <span className="row push">
            <IconButton icon="pencil" size="sm" label={t('hours.editOf', { name: calendar.name })} onPress={onEdit} />
            <IconButton
              icon="x"
              size="sm"
              label={t('hours.removeOf', { name: calendar.name })}
              onPress={() => setRemoving(true)}
            />
          </span>
        )}
      </div>
      <div className="card__body stack stack--sm">
        <dl className="facts">
          {lines.map(line => (
            <div key={line.days}>
              <dt>{line.days}</dt>
              <dd className="num">{line.hours}</dd>
            </div>
          ))}
          <div>
            <dt>{t('hours.zone')}</dt>
            <dd>{calendar.zone.replaceAll('_', ' ')}</dd>
          </div>
          {kept.length > 0 && (
            <div>
              <dt>{t('hours.holidays')}</dt>
              <dd>{kept.join(', ')}</dd>
            </div>
          )}
          {coming.length > 0 && (
            <div>
              <dt>{t('hours.exceptions')}</dt>
              <dd>
                {coming
                  .slice(0, 3)
                  .map(day => day.name || day.date)
                  .join(', ')}
              </dd>
            </div>
          )}
        </dl>
      </div>
      {isRemoving && <RemoveCalendar calendar={calendar} onClose={() => setRemoving(false)} />}
    </section>
  )
}

function RemoveCalendar({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useRemoveCalendar(calendar.id)
  const work = { mutateAsync: () => remove.mutateAsync(), isPending: remove.isPending }
  return (
    <ConfirmDialog
      title={t('hours.removeOf', { name: calendar.name })}
      button={t('hours.remove')}
      work={work}
      onClose={onClose}
    >
      <p>{t('hours.removeText')}</p>
    </ConfirmDialog>
  )
}
