import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import type { ComposerState } from './useComposer'

type ComposerCalloutsProps = { composer: ComposerState; name: string }

/** What stands between the writer and the send button, said right above it. */
export function ComposerCallouts({ composer, name }: ComposerCalloutsProps) {
  const { t } = useTranslation()
  const { sending, isBehind } = composer
  const { failure } = sending
  return (
    <div className="composer-callouts">
      {isBehind && !failure && (
        <Callout
          tone="warning"
          title={t('composer.newer', { name })}
          action={
            <Button size="sm" onPress={() => sending.anyway('nothing')} isPending={sending.isSending}>
              {t('composer.sendAnyway')}
            </Button>
          }
        >
          {t('composer.newerText')}
        </Callout>
      )}
      {failure && (
        <Callout
          tone="danger"
          icon={failure.isOffline ? 'wifi-off' : undefined}
          title={t('composer.failed')}
          action={
            <Button size="sm" onPress={sending.again} isPending={sending.isSending}>
              {t('common.retry')}
            </Button>
          }
        >
          {failure.isOffline ? t('composer.offlineText') : `${failure.text} ${t('composer.failedText')}`}
        </Callout>
      )}
    </div>
  )
}
