import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { Button } from '~/kit/Button'
import { MenuTrigger } from '~/kit/Menu'

const load = () => import('./MoreActions')
const MoreActions = lazy(load)

/** What has no button of its own; the menu comes when somebody reaches for it. */
export function MoreMenu({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button look="ghost" icon="ellipsis" aria-label={t('conversation.more')} onHoverStart={load} />
      <Suspense>{isOpen && <MoreActions conversation={conversation} />}</Suspense>
    </MenuTrigger>
  )
}
