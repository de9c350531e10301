import { lazy, Suspense, useEffect } from 'react'
import { useStore } from '~/shared/store'
import { openAction } from './openAction'

const RefundDialog = lazy(() => import('./RefundDialog').then(module => ({ default: module.RefundDialog })))
const OtherDialog = lazy(() => import('./OtherDialog').then(module => ({ default: module.OtherDialog })))

/** What an action asks, beside the panel: a panel that is folded away takes no dialog with it. */
export function ActionDialogs() {
  const open = useStore(openAction)
  useEffect(() => () => openAction.set(null), [])
  if (!open) return null
  const { action, order, conversation } = open
  const close = () => openAction.set(null)
  return (
    <Suspense>
      {action === 'refund' ? (
        <RefundDialog order={order} conversation={conversation} onClose={close} />
      ) : (
        <OtherDialog action={action} order={order} conversation={conversation} onClose={close} />
      )}
    </Suspense>
  )
}
