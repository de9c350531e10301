import { useTranslation } from 'react-i18next'
import type { Store } from '~/api/types'
import { region } from '~/words'

/** How far a store is read for the first time; it grows while the page is open. */
export function ImportBar({ store, progress }: { store: Store; progress: NonNullable<Store['import']> }) {
  const { t } = useTranslation()
  const written = (number: number) => number.toLocaleString(region())
  const isCounted = progress.part === 'orders' && store.ordersThere > 0
  const words = isCounted
    ? t('stores.importingOrders', { done: written(progress.read), total: written(store.ordersThere) })
    : t(`stores.importing.${progress.part}`, { done: written(progress.read) })
  return (
    <div className="stack stack--xs">
      <span className="num">{words}</span>
      <progress
        className="progress"
        aria-label={words}
        max={store.ordersThere || 1}
        value={isCounted ? Math.min(progress.read, store.ordersThere) : undefined}
      />
    </div>
  )
}
