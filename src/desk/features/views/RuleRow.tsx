import { useTranslation } from 'react-i18next'
import type { FilterField, FilterRule } from '~/api/types'
import { Combo } from '~/kit/Combo'
import { IconButton } from '~/kit/IconButton'
import { Select } from '~/kit/Select'
import { freshRule, wordOf } from './filters'
import { RuleValue } from './RuleValue'

type RuleRowProps = {
  rule: FilterRule
  fields: FilterField[]
  isAsked: boolean
  onChange: (rule: FilterRule) => void
  onRemove: () => void
}

/** One condition: a field, how it is compared, and with what. */
export function RuleRow({ rule, fields, isAsked, onChange, onRemove }: RuleRowProps) {
  const { t } = useTranslation()
  const field = fields.find(({ name }) => name === rule.field)
  const nameOf = (name: string) => t(`filters.fields.${wordOf(name)}` as 'filters.fields.status')
  const kind = field?.kind === 'time' ? 'time' : 'plain'
  return (
    <div className="rule">
      <Combo
        isLabelHidden
        label={t('filters.field')}
        choices={fields
          .map(({ name }) => ({ key: name, label: nameOf(name) }))
          .sort((a, b) => a.label.localeCompare(b.label))}
        value={rule.field}
        onChange={name => {
          const chosen = fields.find(one => one.name === name)
          if (chosen && name !== rule.field) onChange(freshRule(chosen))
        }}
      />
      {field && (
        <Select
          isLabelHidden
          label={t('filters.op')}
          choices={field.ops.map(key => ({ key, label: t(`filters.ops.${kind}.${key}` as 'filters.ops.plain.is') }))}
          value={rule.op}
          onChange={op => onChange(field.kind === 'time' ? freshRule(field, op) : { ...rule, op })}
        />
      )}
      {field && (
        <RuleValue rule={rule} field={field} isAsked={isAsked} onChange={value => onChange({ ...rule, value })} />
      )}
      <IconButton icon="x" size="sm" label={t('filters.remove', { name: nameOf(rule.field) })} onPress={onRemove} />
    </div>
  )
}
