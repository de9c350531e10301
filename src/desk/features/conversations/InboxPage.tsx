import { Outlet, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { AppFrame } from '~/app/AppFrame'
import { useFrame } from '~/app/frame'
import { usePreferences } from '~/shared/preferences'
import { useStore } from '~/shared/store'
import { whenIdle } from '~/shared/whenIdle'
import { loadEditorWhenIdle } from './composer/lazyEditor'
import { InboxKeys } from './InboxKeys'
import { ListPane } from './list/ListPane'
import { loadConversationPage } from './loadConversationPage'
import { drawer } from './panes'
import { NoConversation } from './thread/NoConversation'
import { ViewsPane } from './ViewsPane'

export function InboxPage() {
  const { view, conversation } = useParams({ strict: false })
  const shown = useStore(drawer)
  const { width } = useFrame()
  const { viewsFolded, customerFolded } = usePreferences()
  // A drawer closes when the page under it changes.
  useEffect(() => drawer.set(null), [view, conversation])

  useEffect(() => {
    whenIdle(loadConversationPage)
    loadEditorWhenIdle()
  }, [])

  const folded = [viewsFolded && 'views', (customerFolded || !conversation) && 'customer'].filter(Boolean).join(' ')
  return (
    <AppFrame kind="inbox" drawer={shown} folded={folded}>
      <InboxKeys view={view ?? 'mine'} open={conversation} />
      <ViewsPane />
      <ListPane view={view ?? 'mine'} open={conversation} isActive={!conversation} />
      <Outlet />
      {!conversation && width !== 'phone' && <NoConversation />}
    </AppFrame>
  )
}
