import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '~/kit/Empty'

/** `isInside` a page that has its main part already, as the settings have. */
export function NotFound({ isInside = false }: { isInside?: boolean }) {
  const { t } = useTranslation()
  const Frame = isInside ? 'div' : 'main'
  return (
    <Frame className="lonely">
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
    </Frame>
  )
}
