import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DoorPage } from './DoorPage'

export function DeadLink({ text, action }: { text: string; action?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <DoorPage title={t('session.linkDead')} lead={text}>
      {action && <p>{action}</p>}
    </DoorPage>
  )
}
