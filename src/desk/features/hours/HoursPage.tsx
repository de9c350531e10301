import './hours.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '~/api/types'
import { useMe } from '~/app/session'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { BrandHoursCard } from './BrandHoursCard'
import { CalendarCard } from './CalendarCard'
import { CalendarDialog } from './CalendarDialog'
import { HolidaysCard } from './HolidaysCard'
import { calendarsQuery } from './queries'
import { WatchCard } from './WatchCard'

/** When somebody works: what waiting times are measured by, and what customers are told outside of it. */
export function HoursPage() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const mayChange = permissions.includes('hours.manage')
  const mayWatch = permissions.includes('watch.manage')
  const calendars = useQuery(calendarsQuery)
  const [edited, setEdited] = useState<Calendar | 'new' | null>(null)
  const add = (
    <Button look="primary" icon="plus" onPress={() => setEdited('new')}>
      {t('hours.add')}
    </Button>
  )
  const hasSome = Boolean(calendars.data?.length)
  return (
    <SettingsBody title={t('settings.pages.hours')} lead={t('hours.lead')} action={mayChange && hasSome && add}>
      <Loaded query={calendars}>
        {known =>
          known.length === 0 ? (
            <div className="card">
              <Empty icon="clock" title={t('hours.none')} action={mayChange && add}>
                {t('hours.noneText')}
              </Empty>
            </div>
          ) : (
            <>
              {known.map(calendar => (
                <CalendarCard
                  key={calendar.id}
                  calendar={calendar}
                  mayChange={mayChange}
                  onEdit={() => setEdited(calendar)}
                />
              ))}
              <BrandHoursCard calendars={known} mayChange={mayChange} />
            </>
          )
        }
      </Loaded>
      <HolidaysCard mayChange={mayChange} />
      {mayWatch && <WatchCard />}
      {edited && <CalendarDialog calendar={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </SettingsBody>
  )
}
