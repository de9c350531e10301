import { lazy, Suspense } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { FocusComes } from '~/features/keyboard/FocusComes'
import { Avatar } from '~/kit/Avatar'
import { Button } from '~/kit/Button'
import { Hint } from '~/kit/Hint'
import { useStore } from '~/shared/store'
import { whenIdle } from '~/shared/whenIdle'
import { openPicker } from './openPicker'
import type { Anchor } from './PickerPopover'

const load = () => import('./AgentPicker')
const AgentPicker = lazy(load)
whenIdle(load)

export function AssignButton({ conversation, anchor }: { conversation: ConversationRow; anchor: Anchor }) {
  const { t } = useTranslation()
  const isOpen = useStore(openPicker) === 'assign'
  const { assignee } = conversation
  const label = assignee ? t('conversation.assigned', { name: assignee.name }) : t('conversation.assign')
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open => openPicker.set(open ? 'assign' : null)}>
      <TooltipTrigger delay={400} closeDelay={0}>
        <Button look="ghost" className="btn--icon" aria-label={label} icon={assignee ? undefined : 'user-plus'}>
          {assignee && <Avatar id={assignee.id} name={assignee.name} size="sm" />}
        </Button>
        <Hint label={label} keys="A" />
      </TooltipTrigger>
      <Suspense fallback={<FocusComes />}>
        {isOpen && <AgentPicker conversation={conversation} anchor={anchor} />}
      </Suspense>
    </DialogTrigger>
  )
}
