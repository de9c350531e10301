import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { HolidayList } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { IconButton } from '~/kit/IconButton'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { tellProblem } from '~/shared/tellProblem'
import { useForm } from '~/shared/useForm'
import { region } from '~/words'
import { countriesQuery } from './queries'
import { useSaveHolidays } from './useHours'

type Day = HolidayList['days'][number] & { key: string }

const keyed = (days: HolidayList['days']): Day[] => days.map(day => ({ ...day, key: crypto.randomUUID() }))
const years = 5

/** Days off under one name, to begin with those of a country. */
export function HolidayDialog({ list, onClose }: { list: HolidayList | null; onClose: () => void }) {
  const { t } = useTranslation()
  const formId = useId()
  const countries = useQuery(countriesQuery).data ?? []
  const names = new Intl.DisplayNames(region(), { type: 'region' })
  const [country, setCountry] = useState('')
  const [days, setDays] = useState(() => keyed(list?.days ?? []))
  const form = useForm({ name: list?.name ?? '' }, ({ name }) =>
    name.trim() ? {} : { name: t('settings.nameMissing') },
  )
  const propose = useMutation({
    mutationFn: (code: string) =>
      ask(
        api.GET('/api/v1/holiday-countries/{code}', {
          params: { path: { code }, query: { from: new Date().getFullYear(), years } },
        }),
      ),
    onSuccess: ({ items }, code) => {
      const isNew = ({ date, isYearly }: HolidayList['days'][number]) =>
        !days.some(day => day.date.slice(isYearly ? 5 : 0) === date.slice(isYearly ? 5 : 0))
      setDays([...days, ...keyed(items.filter(isNew))].sort((a, b) => a.date.localeCompare(b.date)))
      if (!form.values.name) form.field('name').onChange(names.of(code) ?? code)
    },
    onError: tellProblem,
  })
  const save = useSaveHolidays(list, { onSaved: onClose, onError: form.refuse })
  const change = (key: string, to: Partial<Day>) =>
    setDays(days.map(day => (day.key === key ? { ...day, ...to } : day)))
  const isWrong = Boolean(form.errors.name) || days.some(day => !day.date || !day.name.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong) save.mutate({ name: form.values.name.trim(), days: days.map(({ key, ...day }) => day) })
  }
  const choices = countries
    .map(({ code }) => ({ key: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <Dialog
      title={list ? t('hours.editOf', { name: list.name }) : t('hours.addList')}
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
        <div className="row row--bottom">
          <div className="grow">
            <Select
              label={t('hours.country')}
              value={country}
              onChange={setCountry}
              choices={[{ key: '', label: t('hours.noCountry') }, ...choices]}
            />
          </div>
          <Button isDisabled={!country} isPending={propose.isPending} onPress={() => propose.mutate(country)}>
            {t('hours.fill')}
          </Button>
        </div>
        <p className="hint">{t('hours.fillHint', { count: years })}</p>
        <TextField label={t('hours.listName')} maxLength={100} {...form.field('name')} />
        {days.map(day => (
          <div className="dated" key={day.key}>
            <TextField
              label={t('hours.date')}
              type="date"
              value={day.date}
              error={day.date ? undefined : t('hours.dateMissing')}
              onChange={date => change(day.key, { date })}
            />
            <TextField
              label={t('hours.dayName')}
              maxLength={100}
              value={day.name}
              error={day.name.trim() ? undefined : t('hours.dayNameMissing')}
              onChange={name => change(day.key, { name })}
            />
            <span className="row">
              <label className="row check-line">
                <input
                  type="checkbox"
                  checked={day.isYearly}
                  onChange={({ target }) => change(day.key, { isYearly: target.checked })}
                />
                {t('hours.yearly')}
              </label>
              <IconButton
                icon="x"
                label={t('hours.removeDay', { name: day.name || day.date })}
                onPress={() => setDays(days.filter(known => known.key !== day.key))}
              />
            </span>
          </div>
        ))}
        <div>
          <Button
            size="sm"
            icon="plus"
            isDisabled={days.length >= 1000}
            onPress={() => setDays([...days, { key: crypto.randomUUID(), date: '', name: '', isYearly: false }])}
          >
            {t('hours.addDay')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
