import { DialogTrigger } from 'react-aria-components/Dialog'
import { Menu } from 'react-aria-components/Menu'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { Button } from '~/kit/Button'
import { Hint } from '~/kit/Hint'
import { Icon } from '~/kit/Icon'
import { MenuItem } from '~/kit/Menu'
import { useStore } from '~/shared/store'
import { openPicker } from './openPicker'
import { PickerPopover } from './PickerPopover'
import { type Priority, priorities, priorityIcon } from './priorities'
import { usePrioritise } from './usePrioritise'

/** How much it presses, in a word where it is not as usual, and the other choices behind it. */
export function PriorityButton({ conversation }: { conversation: ConversationRow }) {
  const { t } = useTranslation()
  const isOpen = useStore(openPicker) === 'priority'
  const prioritise = usePrioritise(conversation)
  const { priority } = conversation
  const name = t(`list.priorities.${priority}`)
  const label = t('conversation.priorityIs', { priority: name })
  const choose = (key: Priority) => {
    if (openPicker.get() !== 'priority') return
    openPicker.set(null)
    prioritise(key)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open => openPicker.set(open ? 'priority' : null)}>
      <TooltipTrigger delay={400} closeDelay={0}>
        <Button look="ghost" size="sm" className="priority-button" icon={priorityIcon(priority)} aria-label={label}>
          {priority !== 'normal' && name}
        </Button>
        <Hint label={label} keys="P" />
      </TooltipTrigger>
      <PickerPopover label={t('conversation.priority')} anchor={undefined}>
        <Menu
          className="menu__list"
          aria-label={t('conversation.priority')}
          autoFocus="first"
          selectionMode="single"
          selectedKeys={[priority]}
          onAction={key => choose(key as Priority)}
        >
          {priorities.map(({ key, icon }) => (
            <MenuItem key={key} id={key} icon={icon} textValue={t(`list.priorities.${key}`)}>
              {t(`list.priorities.${key}`)}
              {key === priority && <Icon name="check" className="push" />}
            </MenuItem>
          ))}
        </Menu>
      </PickerPopover>
    </DialogTrigger>
  )
}
