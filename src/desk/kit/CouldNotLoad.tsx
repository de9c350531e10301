import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Callout } from './Callout'

type CouldNotLoadProps = { title: string; text?: string; onRetry: () => void }

/** What was asked for did not come; it can be asked for again. */
export function CouldNotLoad({ title, text, onRetry }: CouldNotLoadProps) {
  const { t } = useTranslation()
  return (
    <Callout
      tone="danger"
      icon="wifi-off"
      title={title}
      action={
        <Button size="sm" onPress={onRetry}>
          {t('common.retry')}
        </Button>
      }
    >
      {text}
    </Callout>
  )
}
