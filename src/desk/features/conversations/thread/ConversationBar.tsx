import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { useFrame } from '~/app/frame'
import { FocusComes } from '~/features/keyboard/FocusComes'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import { useStore } from '~/shared/store'
import { AssignButton } from '../actions/AssignButton'
import { MoreMenu } from '../actions/MoreMenu'
import { handBackShown, merging, retitling } from '../actions/openPicker'
import type { Anchor } from '../actions/PickerPopover'
import { SnoozeButton } from '../actions/SnoozeButton'
import { useResolve } from '../actions/useResolve'
import { togglePane } from '../panes'
import { useConversationKeys } from './useConversationKeys'

const RetitleForm = lazy(() => import('../actions/RetitleForm'))
const MergeDialog = lazy(() => import('../merging/MergeDialog'))
const HandBackDialog = lazy(() => import('../actions/HandBackDialog'))

type ConversationBarProps = { conversation: Conversation | undefined; isLoading: boolean }

export function ConversationBar({ conversation, isLoading }: ConversationBarProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { view } = useParams({ strict: false })
  const isPhone = useFrame().width === 'phone'
  const Title = isPhone ? 'h1' : 'h2'
  const bar = useRef<HTMLElement>(null)
  const title = useFocusedTitle(conversation?.id)
  const isRetitled = useStore(retitling) === conversation?.id && conversation !== undefined
  return (
    <header className="pane__bar" ref={bar}>
      <IconButton
        className="only-phone"
        icon="chevron-left"
        label={t('conversation.back')}
        keys="U"
        onPress={() => navigate({ to: '/inbox/$view', params: { view: view ?? 'mine' } })}
      />
      {isRetitled && (
        <Suspense fallback={<FocusComes />}>
          <RetitleForm conversation={conversation} />
        </Suspense>
      )}
      <Title className={isRetitled ? 'visually-hidden' : 'truncate grow'} dir="auto" ref={title} tabIndex={-1}>
        {conversation && (conversation.subject || t('list.noSubject'))}
        {!conversation && <span className="visually-hidden">{t('list.conversation')}</span>}
        {isLoading && <span className="skeleton skeleton--title" />}
      </Title>
      {conversation && !isRetitled && <Actions conversation={conversation} anchor={isPhone ? bar : undefined} />}
      <IconButton
        className="only-folded-customer"
        icon="panel-right"
        label={t('conversation.customerPanel')}
        keys="]"
        onPress={() => togglePane('customer')}
      />
    </header>
  )
}

function Actions({ conversation, anchor }: { conversation: Conversation; anchor: Anchor }) {
  const { t } = useTranslation()
  const { resolve, reopen } = useResolve(conversation)
  useConversationKeys(conversation)
  const isResolved = conversation.status === 'resolved'
  const handingBack = useStore(handBackShown)
  const isMerging = useStore(merging) === conversation.id
  return (
    <>
      <span className="row bar-actions not-phone">
        <AssignButton conversation={conversation} anchor={anchor} />
        <SnoozeButton conversation={conversation} anchor={anchor} />
      </span>
      <MoreMenu conversation={conversation} />
      <Suspense>
        {handingBack && <HandBackDialog conversation={conversation} onClose={() => handBackShown.set(false)} />}
        {isMerging && <MergeDialog conversation={conversation} onClose={() => merging.set(null)} />}
      </Suspense>
      <Button
        className="not-phone"
        icon={isResolved ? 'rotate-ccw' : 'check'}
        shortcut="E"
        onPress={isResolved ? reopen : resolve}
      >
        {isResolved ? t('conversation.reopen') : t('conversation.resolve')}
      </Button>
    </>
  )
}

/** Opening a conversation by Enter or press moves focus to its title; moving through the list with j and k does not. */
function useFocusedTitle(id: string | undefined) {
  const title = useRef<HTMLHeadingElement>(null)
  const { state } = useLocation() as { state: { focusTitle?: boolean } }
  useEffect(() => {
    if (id && state.focusTitle) title.current?.focus({ preventScroll: true })
  }, [id, state.focusTitle])
  return title
}
