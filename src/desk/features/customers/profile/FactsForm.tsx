import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Problem } from '~/api/problem'
import type { Customer } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { customerQuery } from '../queries'
import { monthNames, readBirthday, writeBirthday } from './birthday'

type FactsFormProps = { customer: Customer; onEnd: () => void }

export function FactsForm({ customer, onEnd }: FactsFormProps) {
  const { t } = useTranslation()
  const [locale, setLocale] = useState(customer.locale ?? '')
  const [timeZone, setTimeZone] = useState(customer.timeZone ?? '')
  const [birthday, setBirthday] = useState(readBirthday(customer.birthday))
  const save = useSave(customer.id, onEnd)
  const theirs = save.error instanceof Problem && save.error.code === 'conflict' ? save.error.current : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({
      locale: locale.trim() || null,
      timeZone: timeZone.trim() || null,
      birthday: writeBirthday(birthday),
      version: Number(theirs?.version ?? customer.version),
    })
  }
  const months = monthNames().map((label, at) => ({ key: String(at + 1).padStart(2, '0'), label }))
  return (
    <form
      className="stack stack--sm"
      onSubmit={submit}
      onKeyDown={event => event.key === 'Escape' && !event.defaultPrevented && onEnd()}
    >
      <TextField
        label={t('customers.locale')}
        hint={t('customers.localeHint')}
        value={locale}
        onChange={setLocale}
        maxLength={35}
        autoFocus
      />
      <TextField
        label={t('customers.timeZone')}
        hint={t('customers.timeZoneHint')}
        value={timeZone}
        onChange={setTimeZone}
        maxLength={60}
      />
      <fieldset className="birthday">
        <legend className="label">{t('customers.birthday')}</legend>
        <TextField
          label={t('customers.day')}
          inputMode="numeric"
          maxLength={2}
          value={birthday.day}
          onChange={day => setBirthday({ ...birthday, day })}
        />
        <Select
          label={t('customers.month')}
          value={birthday.month || 'none'}
          onChange={month => setBirthday({ ...birthday, month: month === 'none' ? '' : month })}
          choices={[{ key: 'none', label: '–' }, ...months]}
        />
        <TextField
          label={t('customers.year')}
          inputMode="numeric"
          maxLength={4}
          value={birthday.year}
          onChange={year => setBirthday({ ...birthday, year })}
        />
      </fieldset>
      {save.isError && <Callout tone={theirs ? 'warning' : 'danger'}>{problemText(save.error)}</Callout>}
      <span className="row">
        <Button size="sm" look="primary" type="submit" isPending={save.isPending}>
          {t('common.save')}
        </Button>
        <Button size="sm" onPress={onEnd}>
          {t('common.cancel')}
        </Button>
      </span>
    </form>
  )
}

type Body = { locale: string | null; timeZone: string | null; birthday: string | null; version: number }

function useSave(id: string, onEnd: () => void) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { queryKey } = customerQuery(id)
  return useMutation({
    mutationFn: (body: Body) => ask(api.PUT('/api/v1/customers/{id}/profile', { params: { path: { id } }, body })),
    onSuccess: changed => {
      cache.setQueryData(queryKey, changed)
      cache.invalidateQueries({ queryKey: [...queryKey, 'timeline'] })
      toast(t('common.saved'))
      onEnd()
    },
  })
}
