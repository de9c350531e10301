import { lazy, Suspense } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { FocusComes } from '~/features/keyboard/FocusComes'
import { Button } from '~/kit/Button'
import { Hint } from '~/kit/Hint'
import { useStore } from '~/shared/store'
import { whenIdle } from '~/shared/whenIdle'
import { openPicker } from './openPicker'
import type { Anchor } from './PickerPopover'

const load = () => import('./TagPicker')
const TagPicker = lazy(load)
whenIdle(load)

export function TagButton({ conversation, anchor }: { conversation: ConversationRow; anchor: Anchor }) {
  const { t } = useTranslation()
  const isOpen = useStore(openPicker) === 'tag'
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open => openPicker.set(open ? 'tag' : null)}>
      <TooltipTrigger delay={400} closeDelay={0}>
        <Button
          look="ghost"
          size="sm"
          className="btn--icon tag-button"
          icon="tag"
          aria-label={t('conversation.changeTags')}
        />
        <Hint label={t('conversation.changeTags')} keys="T" />
      </TooltipTrigger>
      <Suspense fallback={<FocusComes />}>
        {isOpen && <TagPicker conversation={conversation} anchor={anchor} />}
      </Suspense>
    </DialogTrigger>
  )
}
