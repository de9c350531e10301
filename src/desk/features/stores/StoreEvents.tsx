import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Store } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Time } from '~/shared/Time'
import { EventsDialog } from './EventsDialog'

/** Whether a store tells of changes by itself, when it did last, and what was missed. */
export function StoreEvents({ store, events }: { store: Store; events: NonNullable<Store['events']> }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const needsPerson = events.file !== null
  return (
    <div className="store-part">
      <h3>{t('stores.events.title')}</h3>
      {events.missedAt && (
        <Callout tone="warning" title={t('stores.events.missed', { count: events.missed })}>
          {t(needsPerson ? 'stores.events.missedFile' : 'stores.events.missedSubscription')}{' '}
          <Time at={events.missedAt} />
        </Callout>
      )}
      <p className="meta">
        {events.heardAt ? (
          <>
            {t('stores.events.heard')} <Time at={events.heardAt} />
            {!events.missedAt && `. ${t('stores.events.swept')}`}
          </>
        ) : (
          t(needsPerson && !events.isSetUp ? 'stores.events.without' : 'stores.events.notYet')
        )}
      </p>
      {events.oldSecretUntil && (
        <p className="meta">
          {t('stores.events.oldHolds')} <Time at={events.oldSecretUntil} />
        </p>
      )}
      {needsPerson && (
        <div className="row row--wrap">
          <Button onPress={() => setIsOpen(true)}>
            {t(events.isSetUp ? 'stores.events.howTo' : 'stores.events.setUp')}
          </Button>
        </div>
      )}
      {isOpen && <EventsDialog store={store} events={events} onClose={() => setIsOpen(false)} />}
    </div>
  )
}
