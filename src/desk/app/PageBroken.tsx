import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/api/problem'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'

export function PageBroken({ error }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <main className="lonely">
      <Empty
        icon="circle-alert"
        isPage
        title={t('shell.broken')}
        action={
          <Button look="primary" onPress={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        }
      >
        {t('shell.brokenText')} <ErrorId error={error} />
      </Empty>
    </main>
  )
}

function ErrorId({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!(error instanceof Problem) || !error.traceId) return null
  return <small className="meta">{t('common.errorId', { id: error.traceId })}</small>
}
