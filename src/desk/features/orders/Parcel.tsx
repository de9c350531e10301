import { useTranslation } from 'react-i18next'
import type { Order } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'

type ParcelProps = { parcel: Order['parcels'][number]; isOpen: boolean }

/** A parcel and what was heard of it, the newest above. */
export function Parcel({ parcel, isOpen }: ParcelProps) {
  const { t, i18n } = useTranslation()
  const name = [parcel.carrier, parcel.trackingNumber].filter(Boolean).join(', ') || t('orders.parcel')
  const wordOf = (event: (typeof parcel.events)[number]) => {
    const key = `orders.event.${event.kind}`
    const said = event.text ?? (i18n.exists(key) ? t(key as 'orders.event.sent') : event.kind)
    return event.place ? t('orders.eventAt', { event: said, place: event.place }) : said
  }
  return (
    <details className="parcel" open={isOpen}>
      <summary className="row meta">
        <Icon name="truck" size="sm" />
        {parcel.trackingPage ? (
          <a className="truncate num" href={parcel.trackingPage} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          <span className="truncate num">{name}</span>
        )}
        <Icon name="chevron-down" size="sm" className="push" />
      </summary>
      <ol className="timeline meta">
        {parcel.events.toReversed().map(event => (
          <li className="is-done" key={`${event.kind} ${event.at}`}>
            <span className="timeline__mark">
              <Icon name={event.kind === 'failed' ? 'x' : 'check'} />
            </span>
            <span>{wordOf(event)}</span>
            <Time at={event.at} />
          </li>
        ))}
      </ol>
    </details>
  )
}
