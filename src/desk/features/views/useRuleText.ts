import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FilterRule } from '~/api/types'
import { dayOf, isLength, readLength, wordOf } from './filters'
import { fieldsQuery } from './queries'
import { useChoices } from './useChoices'

/** A rule as people say it: "Assignee is me". */
export function useRuleText() {
  const { t, i18n } = useTranslation()
  const fields = useQuery(fieldsQuery).data
  const choicesOf = useChoices()
  return ({ field: name, op, value }: FilterRule) => {
    const field = fields?.find(one => one.name === name)
    const said = () => {
      if (field?.kind !== 'time')
        return (
          choicesOf(field)?.find(({ key }) => key === value)?.label ?? (choicesOf(field) ? t('filters.gone') : value)
        )
      if (isLength(op)) {
        const { count, unit } = readLength(value)
        return t(`filters.lengths.${unit}`, { count: Number(count) })
      }
      return new Date(`${dayOf(value)}T00:00`).toLocaleDateString(i18n.language)
    }
    const words = { field: t(`filters.fields.${wordOf(name)}` as 'filters.fields.status'), value: said() }
    const kind = field?.kind === 'time' ? 'time' : 'plain'
    return t(`filters.said.${kind}.${op}` as 'filters.said.plain.is', words)
  }
}
