import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '~/api/types'
import { brandsQuery } from '~/features/brands/queries'
import { Select } from '~/kit/Select'
import { useBrandHours } from './useHours'

type BrandHoursCardProps = { calendars: Calendar[]; mayChange: boolean }

/** Which brand keeps which hours. With one brand and one calendar there is nothing to choose. */
export function BrandHoursCard({ calendars, mayChange }: BrandHoursCardProps) {
  const { t } = useTranslation()
  const brands = useQuery(brandsQuery).data ?? []
  const set = useBrandHours()
  if (brands.length === 0 || (brands.length < 2 && calendars.length < 2)) return null
  const usual = calendars.find(calendar => calendar.isDefault)?.name ?? ''
  const choices = [
    { key: '', label: t('hours.everybodys', { name: usual }) },
    ...calendars.map(({ id, name }) => ({ key: id as string, label: name })),
  ]
  return (
    <section className="card" aria-labelledby="brand-hours">
      <div className="card__head">
        <h2 id="brand-hours">{t('hours.brands')}</h2>
      </div>
      <div className="card__body stack">
        {brands.map(brand => (
          <Select
            key={brand.id}
            label={brand.name}
            isDisabled={!mayChange || set.isPending}
            choices={choices}
            value={calendars.find(calendar => calendar.brands.includes(brand.id))?.id ?? ''}
            onChange={calendar => set.mutate({ brand: brand.id, calendar: calendar || null })}
          />
        ))}
      </div>
    </section>
  )
}
