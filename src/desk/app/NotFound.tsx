import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '~/kit/Empty'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <main className="lonely">
      <Empty
        icon="coffee"
        isPage
        title={t('shell.notFound')}
        action={
          <Link className="btn btn--primary" to="/">
            {t('shell.toInbox')}
          </Link>
        }
      >
        {t('shell.notFoundText')}
      </Empty>
    </main>
  )
}
