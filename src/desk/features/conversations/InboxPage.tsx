import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { AppFrame } from '~/app/AppFrame'
import { useFrame } from '~/app/frame'
import { CustomerPane } from '~/features/customers/CustomerPane'
import { usePreferences } from '~/shared/preferences'
import { useStore } from '~/shared/store'
import { loadEditorWhenIdle } from './composer/lazyEditor'
import { InboxKeys } from './InboxKeys'
import { ListPane } from './list/ListPane'
import { drawer } from './panes'
import { ConversationPane } from './thread/ConversationPane'
import { NoConversation } from './thread/NoConversation'
import { ViewsPane } from './ViewsPane'

export function InboxPage() {
  const { view, conversation } = useParams({ strict: false })
  const shown = useStore(drawer)
  const { width } = useFrame()
  const { viewsFolded, customerFolded } = usePreferences()
  // A drawer closes when the page under it changes.
  useEffect(() => drawer.set(null), [view, conversation])

  useEffect(loadEditorWhenIdle, [])

  const folded = [viewsFolded && 'views', (customerFolded || !conversation) && 'customer'].filter(Boolean).join(' ')
  const active = !conversation ? 'list' : width === 'phone' && shown === 'customer' ? 'customer' : 'thread'
  return (
    <AppFrame kind="inbox" drawer={shown} folded={folded}>
      <InboxKeys view={view ?? 'mine'} open={conversation} />
      <ViewsPane />
      <ListPane view={view ?? 'mine'} open={conversation} isActive={active === 'list'} />
      {conversation ? (
        <ConversationPane key={conversation} id={conversation} isActive={active === 'thread'} />
      ) : (
        width !== 'phone' && <NoConversation />
      )}
      {conversation && <CustomerPane conversation={conversation} isActive={active === 'customer'} />}
    </AppFrame>
  )
}
