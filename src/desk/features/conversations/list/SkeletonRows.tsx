import { useTranslation } from 'react-i18next'

const widths = ['62%', '88%', '46%', '74%']

/** The exact shape of the rows to come. */
export function SkeletonRows({ count = 8 }: { count?: number }) {
  const { t } = useTranslation()
  return (
    <div className="convo-list" role="status" aria-label={t('list.loading')}>
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
