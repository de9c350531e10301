import type { ReactNode } from 'react'
import { Icon } from './Icon'

type EmptyProps = { icon: string; title: string; children?: ReactNode; action?: ReactNode; isPage?: boolean }

export function Empty({ icon, title, children, action, isPage }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} size="xl" />
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
