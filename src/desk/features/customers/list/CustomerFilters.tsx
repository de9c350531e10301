import { useTranslation } from 'react-i18next'
import { useFrame } from '~/app/frame'
import { Button } from '~/kit/Button'
import { Select } from '~/kit/Select'
import {
  type CustomerSearch,
  countFilters,
  type FilterName,
  filterChoices,
  filterNames,
  sorts,
  usualSort,
} from './filters'

type CustomerFiltersProps = { search: CustomerSearch; onChange: (change: CustomerSearch) => void }

/** What narrows the list; on a phone, where the heads do not show, also its order. */
export function CustomerFilters({ search, onChange }: CustomerFiltersProps) {
  const { t } = useTranslation()
  const { width } = useFrame()
  return (
    <fieldset className="customer-filters">
      <legend className="visually-hidden">{t('customers.filter')}</legend>
      {width === 'phone' && (
        <Select
          label={t('customers.sortBy')}
          value={search.sort ?? usualSort}
          onChange={sort => onChange({ sort: sort === usualSort ? undefined : sort })}
          choices={sorts.map(key => ({ key, label: t(`customers.sort.${key}`) }))}
        />
      )}
      {filterNames.map(name => (
        <Filter key={name} name={name} value={search[name]} onChange={value => onChange({ [name]: value })} />
      ))}
      {countFilters(search) > 0 && (
        <Button
          look="ghost"
          onPress={() => onChange({ name: undefined, address: undefined, seen: undefined, created: undefined })}
        >
          {t('customers.clearFilters')}
        </Button>
      )}
    </fieldset>
  )
}

type FilterProps = { name: FilterName; value: string | undefined; onChange: (value: string | undefined) => void }

function Filter({ name, value, onChange }: FilterProps) {
  const { t } = useTranslation()
  const any = { key: 'any', label: t('customers.any') }
  const labels = filterChoices[name].map(key => ({
    key,
    label: t(`customers.filters.${name}.${key}` as 'customers.any'),
  }))
  return (
    <Select
      label={t(`customers.filters.${name}.label`)}
      value={value ?? 'any'}
      onChange={key => onChange(key === 'any' ? undefined : key)}
      choices={[any, ...labels]}
    />
  )
}
