import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DemoBar } from '~/features/setup/DemoBar'
import { useFrameWidth } from './frame'
import { MailroomBar } from './MailroomBar'
import { Rail } from './Rail'

type AppFrameProps = { kind?: 'inbox' | 'wide'; drawer?: string | null; folded?: string; children: ReactNode }

/** Rail and page. The inbox brings its own panes; other pages a sub-navigation or nothing. */
export function AppFrame({ kind, drawer, folded, children }: AppFrameProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  useFrameWidth(frame)
  return (
    <div className="house">
      <a className="skip-link" href="#main">
        {kind === 'inbox' ? t('shell.skip') : t('shell.skipToPage')}
      </a>
      <DemoBar />
      <MailroomBar />
      <div
        ref={frame}
        className={`app ${kind ? `app--${kind}` : ''}`}
        data-drawer={drawer ?? undefined}
        data-folded={folded || undefined}
      >
        <div className="app__grid">
          <Rail />
          {children}
        </div>
      </div>
    </div>
  )
}
