import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

/** Where a picker hangs when its own button is not shown. */
export type Anchor = RefObject<HTMLElement | null> | undefined

type PickerPopoverProps = { label: string; anchor: Anchor; children: ReactNode }

export const PickerPopover = ({ label, anchor, children }: PickerPopoverProps) => (
  <Popover className="menu picker" offset={4} {...(anchor && { triggerRef: anchor, placement: 'bottom end' })}>
    <Dialog aria-label={label}>{children}</Dialog>
  </Popover>
)
