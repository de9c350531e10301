import { useParams } from '@tanstack/react-router'
import { useFrame } from '~/app/frame'
import { CustomerPane } from '~/features/customers/CustomerPane'
import { ActionDialogs } from '~/features/orders/actions/ActionDialogs'
import { useStore } from '~/shared/store'
import { drawer } from './panes'
import { ConversationPane } from './thread/ConversationPane'

/** The open conversation and its customer, beside the list. */
export function ConversationPage() {
  const { conversation } = useParams({ from: '/signed-in/inbox/$view/$conversation' })
  const shown = useStore(drawer)
  const isCustomer = useFrame().width === 'phone' && shown === 'customer'
  return (
    <>
      <ConversationPane key={conversation} id={conversation} isActive={!isCustomer} />
      <CustomerPane conversation={conversation} isActive={isCustomer} />
      <ActionDialogs />
    </>
  )
}
