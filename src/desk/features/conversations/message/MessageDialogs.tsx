import { lazy, Suspense } from 'react'
import { useStore } from '~/shared/store'
import { shownDialog } from './shownDialog'

const KindDialog = lazy(() => import('./KindDialog').then(module => ({ default: module.KindDialog })))
const MoveDialog = lazy(() => import('./MoveDialog').then(module => ({ default: module.MoveDialog })))

/** What a message's menu opens, beside the log: a line that scrolls away takes no dialog with it. */
export function MessageDialogs({ conversation }: { conversation: string }) {
  const shown = useStore(shownDialog)
  const close = () => shownDialog.set(null)
  if (!shown) return null
  const Shown = shown.asks === 'kind' ? KindDialog : MoveDialog
  return (
    <Suspense>
      <Shown message={shown.message} conversation={conversation} onClose={close} />
    </Suspense>
  )
}
