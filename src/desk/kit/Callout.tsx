import type { ReactNode } from 'react'
import { Icon } from './Icon'

type Tone = 'info' | 'warning' | 'danger' | 'success'
type CalloutProps = { tone?: Tone; icon?: string; title?: string; action?: ReactNode; children?: ReactNode }

const icons = { info: 'info', warning: 'triangle-alert', danger: 'circle-alert', success: 'check' }

export function Callout({ tone, icon, title, action, children }: CalloutProps) {
  return (
    <div className={`callout ${tone ? `callout--${tone}` : ''}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon ?? icons[tone ?? 'info']} />
      <div className="grow">
        {title && <b>{title} </b>}
        {children}
      </div>
      {action}
    </div>
  )
}
