import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Combo } from '~/kit/Combo'
import { Dialog } from '~/kit/Dialog'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'
import { type ExceptionDay, ExceptionsEditor } from './ExceptionsEditor'
import { holidayListsQuery } from './queries'
import { type Week, wrongSpans } from './spans'
import { useSaveCalendar } from './useHours'
import { WeekEditor } from './WeekEditor'

const office = { start: 9 * 60, end: 17 * 60 }
const officeWeek: Week = [[office], [office], [office], [office], [office], [], []]
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = () =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map(key => ({ key, label: key.replaceAll('_', ' ') }))

/** Business hours: a week in one time zone, the days that differ, and the holidays that it keeps. */
export function CalendarDialog({ calendar, onClose }: { calendar: Calendar | null; onClose: () => void }) {
  const { t } = useTranslation()
  const formId = useId()
  const lists = useQuery(holidayListsQuery).data ?? []
  const [zone, setZone] = useState(calendar?.zone ?? here())
  const [week, setWeek] = useState<Week>(calendar?.week ?? officeWeek)
  const [days, setDays] = useState<ExceptionDay[]>(
    () => calendar?.exceptions.map(day => ({ ...day, key: crypto.randomUUID() })) ?? [],
  )
  const [kept, setKept] = useState<string[]>(calendar?.holidayLists ?? [])
  const [isDefault, setDefault] = useState(calendar?.isDefault ?? false)
  const form = useForm({ name: calendar?.name ?? '' }, ({ name }) =>
    name.trim() ? {} : { name: t('settings.nameMissing') },
  )
  const save = useSaveCalendar(calendar, { onSaved: onClose, onError: form.refuse })
  const isWrong =
    Boolean(form.errors.name) ||
    week.some(spans => wrongSpans(spans)) ||
    days.some(day => !day.date || wrongSpans(day.spans))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) return
    save.mutate({
      name: form.values.name.trim(),
      zone,
      week,
      exceptions: days.map(({ key, ...day }) => day),
      holidayLists: kept,
      isDefault,
    })
  }
  return (
    <Dialog
      title={calendar ? t('hours.editOf', { name: calendar.name }) : t('hours.add')}
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={save.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <TextField label={t('hours.name')} hint={t('hours.nameHint')} maxLength={100} {...form.field('name')} />
        <Combo label={t('hours.zone')} choices={zones()} value={zone} onChange={setZone} />
        <WeekEditor week={week} onChange={setWeek} />
        {lists.length > 0 && (
          <fieldset className="plain-fieldset stack stack--xs">
            <legend className="label">{t('hours.holidays')}</legend>
            {lists.map(list => (
              <label className="row" key={list.id}>
                <input
                  type="checkbox"
                  checked={kept.includes(list.id)}
                  onChange={({ target }) =>
                    setKept(target.checked ? [...kept, list.id] : kept.filter(id => id !== list.id))
                  }
                />
                {list.name}
              </label>
            ))}
          </fieldset>
        )}
        <ExceptionsEditor days={days} onChange={setDays} />
        {!calendar?.isDefault && (
          <label className="row row--top">
            <input type="checkbox" checked={isDefault} onChange={({ target }) => setDefault(target.checked)} />
            <span className="stack stack--xs">
              {t('hours.beDefault')}
              <span className="hint">{t('hours.beDefaultHint')}</span>
            </span>
          </label>
        )}
      </form>
    </Dialog>
  )
}
