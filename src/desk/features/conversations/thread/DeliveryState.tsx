import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery, Message } from '~/api/types'
import { useMe } from '~/app/session'
import { Callout } from '~/kit/Callout'
import { Icon } from '~/kit/Icon'
import { useNow } from '~/shared/now'
import { DeliveryDetails, DetailsButton } from '../delivery/DeliveryDetails'
import { DeliveryActions } from './DeliveryActions'
import { Scheduled } from './Scheduled'

type DeliveryStateProps = { message: Message; delivery: Delivery; conversation: string }

const quiet = { queued: 'clock', sending: 'send', accepted: 'check', delivered: 'check-check', keptInDemo: 'mail' }
/** What went wrong on the way, though nobody has to do anything about it, or nobody can. */
const hitch = { queued: 'conversation.deliveryText.queued', accepted: 'conversation.deliveryText.accepted' } as const

/** How far an answer got, and on demand all that is known of it. */
export function DeliveryState(props: DeliveryStateProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <StateFoot {...props} onDetails={() => setIsOpen(true)} />
      {isOpen && <DeliveryDetails message={props.message} onClose={() => setIsOpen(false)} />}
    </>
  )
}

type StateFootProps = DeliveryStateProps & { onDetails: () => void }

/** A quiet word when all is well, a callout with a way on when it is not. */
function StateFoot({ message, delivery, conversation, onDetails }: StateFootProps) {
  const { t } = useTranslation()
  const now = useNow()
  const isDemo = useMe().workspace.isDemo
  const state = delivery.state === 'kept' && isDemo ? 'keptInDemo' : delivery.state
  if (delivery.state === 'queued' && delivery.sendAt && Date.parse(delivery.sendAt) > now)
    return <Scheduled message={message} conversation={conversation} sendAt={delivery.sendAt} />
  if (delivery.detail && (state === 'queued' || state === 'accepted'))
    return (
      <div className="mail__foot">
        <Callout
          tone="warning"
          icon={quiet[state]}
          title={t(`conversation.delivery.${state}`)}
          action={<DetailsButton message={message} onPress={onDetails} />}
        >
          {t(hitch[state])}
          <small className="meta delivery-detail">{delivery.detail}</small>
        </Callout>
      </div>
    )
  if (state !== 'failed' && state !== 'unknown' && state !== 'kept') {
    return (
      <div className="mail__foot msg__foot">
        <Icon name={quiet[state]} size="xs" />
        <span>{t(`conversation.delivery.${state}`)}</span>
        <DetailsButton message={message} onPress={onDetails} />
      </div>
    )
  }
  return (
    <div className="mail__foot">
      <Callout
        tone={state === 'failed' ? 'danger' : 'warning'}
        icon={state === 'kept' ? 'mail' : undefined}
        title={t(`conversation.delivery.${state}`)}
        action={<DeliveryActions state={state} message={message} conversation={conversation} onDetails={onDetails} />}
      >
        {t(`conversation.deliveryText.${state}`)}
        {delivery.detail && <small className="meta delivery-detail">{delivery.detail}</small>}
      </Callout>
    </div>
  )
}
