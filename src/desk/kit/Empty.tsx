import type { ReactNode } from 'react'
import { Icon } from './Icon'

type EmptyProps = { icon: string; title: string; children?: ReactNode; action?: ReactNode }

export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} size="xl" />
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
