import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'

export function ListError({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="convo-list convo-list--said">
      <Callout
        tone="danger"
        icon="wifi-off"
        title={t('list.error')}
        action={
          <Button size="sm" onPress={onRetry}>
            {t('common.retry')}
          </Button>
        }
      >
        {t('list.errorText')}
      </Callout>
    </div>
  )
}
