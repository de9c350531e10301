import type { ReactNode } from 'react'

type SettingsBodyProps = { title: string; lead?: string; action?: ReactNode; isWide?: boolean; children: ReactNode }

export const SettingsBody = ({ title, lead, action, isWide, children }: SettingsBodyProps) => (
  <>
    <header className="page__bar">
      <h1 className="grow">{title}</h1>
      {action}
    </header>
    <div className="page__body">
      <div className={isWide ? 'stack stack--lg' : 'stack stack--lg settings-form'}>
        {lead && <p className="settings-lead">{lead}</p>}
        {children}
      </div>
    </div>
  </>
)
