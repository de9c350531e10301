import { useTranslation } from 'react-i18next'
import type { Calendar } from '~/api/types'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import { TextField } from '~/kit/TextField'
import { SpanFields } from './SpanFields'

export type ExceptionDay = Calendar['exceptions'][number] & { key: string }
type ExceptionsEditorProps = { days: ExceptionDay[]; onChange: (days: ExceptionDay[]) => void }

/** Days that are not like their weekday: closed, or open at other hours. */
export function ExceptionsEditor({ days, onChange }: ExceptionsEditorProps) {
  const { t } = useTranslation()
  const change = (key: string, to: Partial<ExceptionDay>) =>
    onChange(days.map(day => (day.key === key ? { ...day, ...to } : day)))
  const add = () => onChange([...days, { key: crypto.randomUUID(), date: '', name: '', spans: [] }])
  return (
    <fieldset className="plain-fieldset stack stack--sm">
      <legend className="label">{t('hours.exceptions')}</legend>
      <p className="hint">{t('hours.exceptionsHint')}</p>
      {days.map(day => (
        <div className="dated dated--exception" key={day.key}>
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
            onChange={name => change(day.key, { name })}
          />
          <IconButton
            icon="x"
            label={t('hours.removeDay', { name: day.name || day.date })}
            onPress={() => onChange(days.filter(known => known.key !== day.key))}
          />
          <div className="dated__spans">
            <SpanFields of={day.name || day.date} spans={day.spans} onChange={spans => change(day.key, { spans })} />
          </div>
        </div>
      ))}
      <div>
        <Button size="sm" icon="plus" isDisabled={days.length >= 400} onPress={add}>
          {t('hours.addDay')}
        </Button>
      </div>
    </fieldset>
  )
}
