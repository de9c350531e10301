import './views.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Filter, FilterField, FilterRule } from '~/api/types'
import { Button } from '~/kit/Button'
import { Segmented } from '~/kit/Segmented'
import { Loaded } from '~/shared/Loaded'
import { freshRule, type Match, rulesOf } from './filters'
import { fieldsQuery } from './queries'
import { RuleRow } from './RuleRow'

const most = 20

type FilterBuilderProps = { filter: Filter; onChange: (filter: Filter) => void; isAsked: boolean }

/** Conditions of which all or any must hold, and groups of them. */
export function FilterBuilder({ filter, onChange, isAsked }: FilterBuilderProps) {
  const { t } = useTranslation()
  const query = useQuery(fieldsQuery)
  const isFull = rulesOf(filter).length >= most
  const group = (at: number, changed: Partial<Filter['groups'][number]>) =>
    onChange({ ...filter, groups: filter.groups.map((one, i) => (i === at ? { ...one, ...changed } : one)) })
  return (
    <Loaded query={query}>
      {all => {
        // A customer's own conversations stand beside every one of theirs.
        const fields = all.filter(({ kind }) => kind !== 'customer')
        return (
          <div className="stack filter">
            <Rules
              {...{ fields, isAsked, isFull }}
              match={filter.match}
              rules={filter.rules}
              isJoined={filter.rules.length + filter.groups.length > 1}
              onMatch={match => onChange({ ...filter, match })}
              onRules={rules => onChange({ ...filter, rules })}
            />
            {filter.groups.map((one, at) => (
              <fieldset className="filter__group" key={at}>
                <legend className="visually-hidden">{t('filters.group')}</legend>
                <Rules
                  {...{ fields, isAsked, isFull }}
                  match={one.match}
                  rules={one.rules}
                  isJoined={one.rules.length > 1}
                  onMatch={match => group(at, { match })}
                  onRules={rules =>
                    rules.length > 0
                      ? group(at, { rules })
                      : onChange({ ...filter, groups: filter.groups.filter((_, i) => i !== at) })
                  }
                />
              </fieldset>
            ))}
            {!isFull && fields[0] && (
              <span>
                <Button
                  look="ghost"
                  icon="plus"
                  onPress={() =>
                    onChange({
                      ...filter,
                      groups: [
                        ...filter.groups,
                        { match: filter.match === 'all' ? 'any' : 'all', rules: [fresh(fields)] },
                      ],
                    })
                  }
                >
                  {t('filters.addGroup')}
                </Button>
              </span>
            )}
            {isFull && <p className="hint">{t('filters.full', { count: most })}</p>}
          </div>
        )
      }}
    </Loaded>
  )
}

const fresh = (fields: FilterField[]): FilterRule =>
  freshRule(fields.find(({ name }) => name === 'status') ?? (fields[0] as FilterField))

type RulesProps = {
  fields: FilterField[]
  match: Match
  rules: FilterRule[]
  isAsked: boolean
  isFull: boolean
  isJoined: boolean
  onMatch: (match: Match) => void
  onRules: (rules: FilterRule[]) => void
}

function Rules({ fields, match, rules, isAsked, isFull, isJoined, onMatch, onRules }: RulesProps) {
  const { t } = useTranslation()
  return (
    <div className="stack stack--sm">
      {isJoined && (
        <Segmented
          label={t('filters.match')}
          choices={(['all', 'any'] as const).map(key => ({ key, label: t(`filters.matches.${key}`) }))}
          value={match}
          onChange={onMatch}
        />
      )}
      {rules.map((rule, at) => (
        <RuleRow
          key={`${at} ${rule.field}`}
          rule={rule}
          fields={fields}
          isAsked={isAsked}
          onChange={changed => onRules(rules.with(at, changed))}
          onRemove={() => onRules(rules.toSpliced(at, 1))}
        />
      ))}
      {!isFull && (
        <span>
          <Button icon="plus" size="sm" onPress={() => onRules([...rules, fresh(fields)])}>
            {t('filters.add')}
          </Button>
        </span>
      )}
    </div>
  )
}
