import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Button } from '~/kit/Button'
import { loadLaterWords } from '~/words/later'

const Dialog = lazy(async () => (await Promise.all([import('./DeliveryDialog'), loadLaterWords()]))[0])

/** A way to all that is known of how an answer went out; of one that nobody has tried to send, nothing is. */
export function DeliveryDetails({ message }: { message: Message }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const mail = message.email?.mail
  if (!mail) return null
  return (
    <>
      <Button size="sm" look="ghost" onPress={() => setIsOpen(true)}>
        {t('conversation.deliveryDetails')}
      </Button>
      {isOpen && (
        <Suspense>
          <Dialog mail={mail} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
