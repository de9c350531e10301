import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Icon } from './Icon'
import { Key } from './Key'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className'> & {
  look?: 'primary' | 'ghost' | 'danger'
  size?: 'sm' | 'lg'
  icon?: string
  shortcut?: string
  className?: string
  children?: ReactNode
}

export function Button({ look, size, icon, shortcut, className = '', children, ...rest }: ButtonProps) {
  const classes = ['btn', look && `btn--${look}`, size && `btn--${size}`, !children && 'btn--icon', className]
  return (
    <AriaButton {...rest} className={classes.filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} size={size === 'sm' && children ? 'sm' : undefined} />}
      {children}
      {shortcut && <Key>{shortcut}</Key>}
    </AriaButton>
  )
}
