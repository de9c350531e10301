import { useTranslation } from 'react-i18next'
import { CouldNotLoad } from '~/kit/CouldNotLoad'

export function ListError({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="convo-list convo-list--said">
      <CouldNotLoad title={t('list.error')} text={t('list.errorText')} onRetry={onRetry} />
    </div>
  )
}
