import type { RefAttributes } from 'react'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { Button, type ButtonProps } from './Button'
import { Hint } from './Hint'

type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> &
  RefAttributes<HTMLButtonElement> & { label: string; keys?: string }

/** A button with only an icon: named for screen readers, explained by a tooltip with its key. */
export function IconButton({ label, keys, look = 'ghost', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Button {...rest} look={look} aria-label={label} />
      <Hint label={label} keys={keys} />
    </TooltipTrigger>
  )
}
