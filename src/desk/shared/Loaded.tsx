import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { useDelayed } from './useDelayed'

type LoadedProps<T> = {
  query: { data: T | undefined; isError: boolean; refetch: () => unknown }
  children: (data: T) => ReactNode
}

/** What was asked for. Until it is there, its rough shape; when it does not come, what can be done. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  return query.isError ? <CannotLoad onRetry={() => query.refetch()} /> : <Shape />
}

function CannotLoad({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return <CouldNotLoad title={t('common.notLoaded')} text={t('common.notLoadedText')} onRetry={onRetry} />
}

const lines = ['12em', '24em', '18em']

/** Once it takes longer than a blink. */
function Shape() {
  const { t } = useTranslation()
  const isSlow = useDelayed(true)
  const isVerySlow = useDelayed(true, 8000)
  if (!isSlow) return null
  return (
    <div className="card card--pad stack" aria-busy="true">
      {lines.map(width => (
        <span key={width} className="skeleton" style={{ width }} />
      ))}
      {isVerySlow && <p className="meta">{t('common.slow')}</p>}
    </div>
  )
}
