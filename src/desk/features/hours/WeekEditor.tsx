import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { SpanFields } from './SpanFields'
import { dayNames, type Week } from './spans'

type WeekEditorProps = { week: Week; onChange: (week: Week) => void }

/** Seven days, Monday first. */
export function WeekEditor({ week, onChange }: WeekEditorProps) {
  const { t } = useTranslation()
  const monday = week[0] ?? []
  return (
    <fieldset className="plain-fieldset stack stack--sm">
      <legend className="label">{t('hours.week')}</legend>
      <div>
        {dayNames('long').map((name, day) => (
          <div className="week__day" key={name}>
            <span className="week__name">{name}</span>
            <SpanFields
              of={name}
              spans={week[day] ?? []}
              onChange={spans => onChange(week.map((known, at) => (at === day ? spans : known)))}
            />
          </div>
        ))}
      </div>
      {monday.length > 0 && (
        <div>
          <Button size="sm" onPress={() => onChange(week.map((known, day) => (day < 5 ? monday : known)))}>
            {t('hours.copyMonday')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
