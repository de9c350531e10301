import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps,
  MenuTrigger,
} from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { Icon } from './Icon'
import { Key } from './Key'

export { MenuTrigger }

export function Menu<T extends object>({ placement, ...rest }: MenuProps<T> & Pick<PopoverProps, 'placement'>) {
  return (
    <Popover className="menu" placement={placement} offset={4}>
      <AriaMenu {...rest} className="menu__list" />
    </Popover>
  )
}

type MenuItemProps = Omit<AriaMenuItemProps, 'children' | 'className'> & {
  icon?: string
  shortcut?: string
  children: ReactNode
}

export function MenuItem({ icon, shortcut, children, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      className="menu__item"
      textValue={rest.textValue ?? (typeof children === 'string' ? children : undefined)}
    >
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <Key>{shortcut}</Key>}
    </AriaMenuItem>
  )
}
