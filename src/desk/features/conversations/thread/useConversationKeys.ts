import type { Conversation } from '~/api/types'
import { useShortcut } from '~/features/keyboard/useShortcut'
import { openPicker } from '../actions/openPicker'
import { useResolve } from '../actions/useResolve'
import { composerWanted } from '../composer/useComposerKeys'

/** The keys of the open conversation. */
export function useConversationKeys(conversation: Conversation) {
  const { resolve, reopen } = useResolve(conversation)
  useShortcut('reply', () => composerWanted.set('reply'))
  useShortcut('note', () => composerWanted.set('note'))
  useShortcut('resolve', conversation.status === 'resolved' ? reopen : resolve)
  useShortcut('assign', () => openPicker.set('assign'))
  useShortcut('snooze', () => openPicker.set('snooze'))
  useShortcut('priority', () => openPicker.set('priority'))
  useShortcut('tag', () => openPicker.set('tag'))
}
