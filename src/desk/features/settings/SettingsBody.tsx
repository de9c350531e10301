import type { ReactNode } from 'react'

type SettingsBodyProps = { title: string; lead?: string; action?: ReactNode; isWide?: boolean; children: ReactNode }

export const SettingsBody = ({ title, lead, action, isWide, children }: SettingsBodyProps) => (
  <>
    <header className="page__bar">
      <h1 className="grow">{title}</h1>
      {action}
    </header>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
    <section className="page__body" aria-label={title} tabIndex={0}>
      <div className={isWide ? 'stack stack--lg' : 'stack stack--lg settings-form'}>
        {lead && <p className="settings-lead">{lead}</p>}
        {children}
      </div>
    </section>
  </>
)
