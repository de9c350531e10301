import { lazy, Suspense } from 'react'
import { useStore } from '~/shared/store'
import { loadLaterWords } from '~/words/later'
import { asked } from './dialog'

const FilterDialog = lazy(async () => (await Promise.all([import('./FilterDialog'), loadLaterWords()]))[0])
const ViewDialog = lazy(async () => (await Promise.all([import('./ViewDialog'), loadLaterWords()]))[0])

/** What the list's filter button and the views' plus open. */
export function ViewDialogs() {
  const shown = useStore(asked)
  const close = () => asked.set(null)
  return (
    <Suspense>
      {shown?.what === 'filter' && <FilterDialog view={shown.view} onClose={close} />}
      {shown?.what === 'view' && <ViewDialog saved={shown.saved} from={shown.from} onClose={close} />}
    </Suspense>
  )
}
