import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Button } from '~/kit/Button'
import { loadLaterWords } from '~/words/later'

const Dialog = lazy(async () => (await Promise.all([import('./DeliveryDialog'), loadLaterWords()]))[0])

type DetailsButtonProps = { message: Message; onPress: () => void }

/** A way to all that is known of how an answer went out; of one that nobody has tried to send, nothing is. */
export function DetailsButton({ message, onPress }: DetailsButtonProps) {
  const { t } = useTranslation()
  if (!message.email?.mail) return null
  return (
    <Button size="sm" look="ghost" onPress={onPress}>
      {t('conversation.deliveryDetails')}
    </Button>
  )
}

/** Stays open while what it tells about changes. */
export function DeliveryDetails({ message, onClose }: { message: Message; onClose: () => void }) {
  if (!message.email?.mail) return null
  return (
    <Suspense>
      <Dialog mail={message.email.mail} onClose={onClose} />
    </Suspense>
  )
}
