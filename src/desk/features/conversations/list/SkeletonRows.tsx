import { useTranslation } from 'react-i18next'
import { useDelayed } from '~/shared/useDelayed'

const widths = ['62%', '88%', '46%', '74%']

/** The exact shape of the rows to come. */
export function SkeletonRows({ count = 8 }: { count?: number }) {
  const { t } = useTranslation()
  const isVerySlow = useDelayed(true, 8000)
  return (
    <div className="convo-list" role="status" aria-label={t('list.loading')}>
      {isVerySlow && <p className="convo-list--said meta">{t('common.slow')}</p>}
      {Array.from({ length: count }, (_, i) => (
        <div className="convo convo--skeleton" key={i} aria-hidden="true">
          <span className="skeleton skeleton--avatar" />
          <div className="convo__text stack stack--sm">
            <span className="skeleton" style={{ width: '38%' }} />
            <span className="skeleton" style={{ width: widths[i % 4] }} />
            <span className="skeleton" style={{ width: widths[(i + 1) % 4] }} />
          </div>
          <div className="convo__foot">
            <span className="skeleton skeleton--chip" />
          </div>
        </div>
      ))}
    </div>
  )
}
