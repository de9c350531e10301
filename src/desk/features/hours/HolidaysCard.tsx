import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HolidayList } from '~/api/types'
import { Button } from '~/kit/Button'
import { ConfirmDialog } from '~/kit/ConfirmDialog'
import { IconButton } from '~/kit/IconButton'
import { Loaded } from '~/shared/Loaded'
import { HolidayDialog } from './HolidayDialog'
import { holidayListsQuery } from './queries'
import { useRemoveHolidays } from './useHours'

/** Lists of days off that business hours share. */
export function HolidaysCard({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation()
  const lists = useQuery(holidayListsQuery)
  const [edited, setEdited] = useState<HolidayList | 'new' | null>(null)
  const [removed, setRemoved] = useState<HolidayList | null>(null)
  return (
    <section className="card" aria-labelledby="holidays">
      <div className="card__head">
        <h2 className="grow" id="holidays">
          {t('hours.holidays')}
        </h2>
        {mayChange && (
          <Button size="sm" icon="plus" onPress={() => setEdited('new')}>
            {t('hours.addList')}
          </Button>
        )}
      </div>
      <div className="card__body stack">
        <p className="hint">{t('hours.holidaysLead')}</p>
        <Loaded query={lists}>
          {known => (
            <ul className="plain-list stack stack--xs">
              {known.map(list => (
                <li className="row" key={list.id}>
                  <span className="grow wrap-anywhere">
                    {list.name}{' '}
                    <span className="meta">
                      {t('hours.days', { count: list.days.length })}
                      {' · '}
                      {list.calendars > 0 ? t('hours.keptBy', { count: list.calendars }) : t('hours.keptByNobody')}
                    </span>
                  </span>
                  {mayChange && (
                    <>
                      <IconButton
                        icon="pencil"
                        size="sm"
                        label={t('hours.editOf', { name: list.name })}
                        onPress={() => setEdited(list)}
                      />
                      <IconButton
                        icon="x"
                        size="sm"
                        label={t('hours.removeOf', { name: list.name })}
                        onPress={() => setRemoved(list)}
                      />
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </div>
      {edited && <HolidayDialog list={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {removed && <RemoveHolidays list={removed} onClose={() => setRemoved(null)} />}
    </section>
  )
}

function RemoveHolidays({ list, onClose }: { list: HolidayList; onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useRemoveHolidays(list.id)
  const work = { mutateAsync: () => remove.mutateAsync(), isPending: remove.isPending }
  return (
    <ConfirmDialog
      title={t('hours.removeOf', { name: list.name })}
      button={t('hours.remove')}
      work={work}
      onClose={onClose}
    >
      <p>{t('hours.removeListText', { count: list.calendars })}</p>
    </ConfirmDialog>
  )
}
