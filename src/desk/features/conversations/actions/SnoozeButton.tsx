import { DialogTrigger } from 'react-aria-components/Dialog'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { Button } from '~/kit/Button'
import { Hint } from '~/kit/Hint'
import { useStore } from '~/shared/store'
import { openPicker } from './openPicker'
import type { Anchor } from './PickerPopover'
import { SnoozePicker } from './SnoozePicker'
import { useSnooze } from './useSnooze'

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
    </DialogTrigger>
  )
}
