import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Button } from '~/kit/Button'
import { MenuTrigger } from '~/kit/Menu'

const loadMenu = () => import('./MessageMenu').then(module => ({ default: module.MessageMenu }))
const MessageMenu = lazy(loadMenu)

/** What can be done with one mail; the menu comes when somebody reaches for it. */
export function MessageActions({ message, conversation }: { message: Message; conversation: string }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button
        look="ghost"
        size="sm"
        icon="ellipsis"
        aria-label={t('message.actions', { name: message.author.name })}
        onHoverStart={loadMenu}
      />
      <Suspense>{isOpen && <MessageMenu message={message} conversation={conversation} />}</Suspense>
    </MenuTrigger>
  )
}
