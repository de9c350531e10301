import { useTranslation } from 'react-i18next'
import { Problem } from '~/api/problem'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { Empty } from '~/kit/Empty'

export function ListError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  if (error instanceof Problem && error.code === 'bad_view')
    return (
      <div className="convo-list convo-list--said">
        <Empty icon="list-filter" title={t('list.noSuchView')}>
          {t('list.noSuchViewText')}
        </Empty>
      </div>
    )
  return (
    <div className="convo-list convo-list--said">
      <CouldNotLoad title={t('list.error')} text={t('list.errorText')} onRetry={onRetry} />
    </div>
  )
}
