import { useTranslation } from 'react-i18next'
import type { Filter, View } from '~/api/types'
import { lookAt } from '~/features/conversations/listing'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { asked } from './dialog'
import { rulesOf } from './filters'
import { useRuleText } from './useRuleText'

/** What narrows a list for now, each condition to be taken away by itself. */
export default function FilterChips({ view, filter }: { view: View; filter: Filter }) {
  const { t } = useTranslation()
  const textOf = useRuleText()
  const look = (where: Filter) => lookAt(view, { where: rulesOf(where).length > 0 ? where : undefined })
  return (
    <section className="filter-chips" aria-label={t('filters.title')}>
      {filter.match === 'any' && rulesOf(filter).length > 1 && (
        <span className="meta">{t('filters.matches.any')}:</span>
      )}
      {filter.rules.map((rule, at) => (
        <Chip key={at} text={textOf(rule)} onRemove={() => look({ ...filter, rules: filter.rules.toSpliced(at, 1) })} />
      ))}
      {filter.groups.map((group, at) => (
        <Chip
          key={at}
          text={group.rules.map(textOf).join(` ${t(`filters.joins.${group.match}`)} `)}
          onRemove={() => look({ ...filter, groups: filter.groups.toSpliced(at, 1) })}
        />
      ))}
      <Button look="ghost" size="sm" onPress={() => asked.set({ what: 'filter', view })}>
        {t('filters.change')}
      </Button>
      <Button look="ghost" size="sm" onPress={() => lookAt(view, { where: undefined })}>
        {t('list.clearFilter')}
      </Button>
    </section>
  )
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <span className="filter-chip">
      <span className="truncate">{text}</span>
      <button type="button" aria-label={t('filters.remove', { name: text })} onClick={onRemove}>
        <Icon name="x" size="sm" />
      </button>
    </span>
  )
}
