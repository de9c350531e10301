import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/api/problem'
import { rememberOpened } from '~/features/palette/recent'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { Empty } from '~/kit/Empty'
import { Composer } from '../composer/Composer'
import { MessageDialogs } from '../message/MessageDialogs'
import { useLookingAt } from '../presence/useLookingAt'
import { conversationQuery } from '../queries'
import { ConversationBar } from './ConversationBar'
import { ConversationSub } from './ConversationSub'
import { JoinHint } from './JoinHint'
import { LinkedLines } from './LinkedLines'
import { MessageLog } from './MessageLog'
import { useMarkRead } from './useMarkRead'

const MergedCallout = lazy(() => import('../merging/MergedCallout'))
const SpamCallout = lazy(() => import('./SpamCallout'))

type ConversationPaneProps = { id: string; isActive: boolean }

export function ConversationPane({ id, isActive }: ConversationPaneProps) {
  const { t } = useTranslation()
  const { data: conversation, error, isPending, refetch } = useQuery(conversationQuery(id))
  useMarkRead(conversation)
  useEffect(() => {
    if (conversation) rememberOpened(conversation)
  }, [conversation])
  useLookingAt(id)
  return (
    <main
      className="pane pane--thread"
      id="main"
      aria-label={t('list.conversation')}
      data-active={isActive || undefined}
      data-pane
      tabIndex={-1}
    >
      <ConversationBar conversation={conversation} isLoading={isPending} />
      {conversation && <ConversationSub conversation={conversation} />}
      {conversation && <LinkedLines linked={conversation.linked} />}
      {conversation?.mergedInto && (
        <Suspense>
          <MergedCallout id={id} into={conversation.mergedInto} />
        </Suspense>
      )}
      {conversation?.isSpam ? (
        <Suspense>
          <SpamCallout conversation={conversation} />
        </Suspense>
      ) : (
        <JoinHint id={id} />
      )}
      {error && !conversation ? <CannotOpen error={error} onRetry={() => refetch()} /> : <MessageLog id={id} />}
      {conversation && <Composer conversation={conversation} />}
      <MessageDialogs conversation={id} />
    </main>
  )
}

function CannotOpen({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation()
  if (error instanceof Problem && error.status === 404) {
    return (
      <Empty icon="circle-x" title={t('conversation.missing')}>
        {t('conversation.missingText')}
      </Empty>
    )
  }
  return (
    <div className="thread">
      <CouldNotLoad title={t('conversation.error')} onRetry={onRetry} />
    </div>
  )
}
