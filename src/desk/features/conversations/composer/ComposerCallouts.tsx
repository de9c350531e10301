import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Author, Conversation } from '~/api/types'
import { useMe } from '~/app/session'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Doubt } from './Doubt'
import type { ComposerState } from './useComposer'

const TakeOver = lazy(() => import('./TakeOver'))

type ComposerCalloutsProps = { conversation: Conversation; composer: ComposerState; onFind: (words: string) => void }

/** What stands between the writer and the send button, said right above it. */
export function ComposerCallouts({ conversation, composer, onFind }: ComposerCalloutsProps) {
  const { t } = useTranslation()
  const { sending, isBehind, newerBy } = composer
  const { failure, isSending, isWaiting } = sending
  const newer = useNewer(newerBy)
  return (
    <div className="composer-callouts">
      {sending.isOthers && (
        <Suspense>
          <TakeOver conversation={conversation} />
        </Suspense>
      )}
      {isWaiting && (
        <Callout
          tone="info"
          icon="wifi-off"
          action={
            <Button size="sm" onPress={sending.takeBack}>
              {t('common.cancel')}
            </Button>
          }
        >
          {t('composer.waiting')}
        </Callout>
      )}
      {isBehind && !failure && !isWaiting && !isSending && (
        <Callout
          tone="warning"
          title={newer}
          action={
            <Button size="sm" onPress={() => sending.anyway('nothing')}>
              {t('composer.sendAnyway')}
            </Button>
          }
        >
          {t('composer.newerText')}
        </Callout>
      )}
      {sending.warning && !isWaiting && !isSending && <Doubt composer={composer} onFind={onFind} />}
      {failure && (
        <Callout
          tone="danger"
          title={t('composer.failed')}
          action={
            <Button size="sm" onPress={sending.again} isPending={isSending}>
              {t('common.retry')}
            </Button>
          }
        >
          {`${failure.text} ${t('composer.failedText')}`}
        </Callout>
      )}
    </div>
  )
}

function useNewer(by: Author | null) {
  const { t } = useTranslation()
  const me = useMe()
  if (!by) return t('problems.newer_message')
  if (by.id === me.agent.id) return t('composer.newerMine')
  return t('composer.newer', { name: by.name.split(' ')[0] ?? by.name })
}
