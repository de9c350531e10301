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
import { useSnooze } from './useSnooze'

const load = () => import('./SnoozePicker')
const SnoozePicker = lazy(load)
whenIdle(load)

export function SnoozeButton({ conversation, anchor }: { conversation: ConversationRow; anchor: Anchor }) {
  const { t } = useTranslation()
  const isOpen = useStore(openPicker) === 'snooze'
  const { snooze, wake } = useSnooze(conversation)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open => openPicker.set(open ? 'snooze' : null)}>
      <TooltipTrigger delay={400} closeDelay={0}>
        <Button look="ghost" icon="alarm-clock" aria-label={t('conversation.snooze')} />
        <Hint label={t('conversation.snooze')} keys="S" />
      </TooltipTrigger>
      <Suspense fallback={<FocusComes />}>
        {isOpen && (
          <SnoozePicker
            anchor={anchor}
            onPick={until => {
              openPicker.set(null)
              snooze(until)
            }}
            onWake={
              conversation.snoozedUntil === null
                ? undefined
                : () => {
                    openPicker.set(null)
                    wake()
                  }
            }
          />
        )}
      </Suspense>
    </DialogTrigger>
  )
}
