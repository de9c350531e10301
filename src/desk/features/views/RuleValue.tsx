import { useTranslation } from 'react-i18next'
import type { FilterField, FilterRule } from '~/api/types'
import { Combo } from '~/kit/Combo'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { beginOf, dayOf, isLength, isWhole, readLength, units } from './filters'
import { useChoices } from './useChoices'

const manyChoices = 8

type RuleValueProps = { rule: FilterRule; field: FilterField; isAsked: boolean; onChange: (value: string) => void }

/** What a rule looks for, by the kind of its field. */
export function RuleValue({ rule, field, isAsked, onChange }: RuleValueProps) {
  const { t } = useTranslation()
  const choices = useChoices()(field)
  const label = t('filters.value')
  const error = isWhole(rule) ? undefined : t('filters.valueMissing')
  if (choices) {
    const isKnown = choices.some(({ key }) => key === rule.value)
    const shown = isKnown
      ? choices
      : [{ key: rule.value, label: t(rule.value ? 'filters.gone' : 'filters.choose') }, ...choices]
    const Shown = choices.length > manyChoices ? Combo : Select
    return (
      <span className={isAsked && error ? 'field is-missing' : 'field'}>
        <Shown isLabelHidden label={label} choices={shown} value={rule.value} onChange={onChange} />
        {isAsked && error && <span className="field__error">{error}</span>}
      </span>
    )
  }
  if (field.kind === 'time' && isLength(rule.op)) {
    const { count, unit } = readLength(rule.value)
    return (
      <span className="row rule__length">
        <TextField
          isLabelHidden
          label={label}
          type="number"
          value={count}
          error={count ? undefined : t('filters.valueMissing')}
          isRefused={isAsked}
          onChange={to => onChange(to ? `${Math.max(0, Math.trunc(Number(to)))}${unit}` : unit)}
        />
        <Select
          isLabelHidden
          label={t('filters.unit')}
          choices={units.map(key => ({ key, label: t(`filters.units.${key}`) }))}
          value={unit}
          onChange={to => onChange(`${count}${to}`)}
        />
      </span>
    )
  }
  const isDay = field.kind === 'time'
  return (
    <TextField
      isLabelHidden
      label={label}
      type={isDay ? 'date' : field.kind === 'days' ? 'number' : 'text'}
      value={isDay ? dayOf(rule.value) : rule.value}
      placeholder={field.kind === 'amount' ? t('filters.amountLike') : undefined}
      error={error}
      isRefused={isAsked}
      maxLength={200}
      onChange={to => onChange(isDay ? beginOf(to) : to)}
    />
  )
}
