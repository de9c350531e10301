import { useTranslation } from 'react-i18next'
import { useDelayed } from '~/shared/useDelayed'
import { TableCard } from '../TableCard'

const rows = [0, 1, 2]

/** The shape of the list to come, once it takes longer than a blink. */
export function ParkedSkeleton() {
  const { t } = useTranslation()
  const isSlow = useDelayed(true)
  const isVerySlow = useDelayed(true, 8000)
  if (!isSlow) return null
  return (
    <>
      {isVerySlow && <p className="meta">{t('common.slow')}</p>}
      <TableCard columns={[t('parked.what'), t('parked.since'), t('parked.tries')]}>
        {rows.map(row => (
          <tr key={row}>
            <td>
              <span className="stack stack--sm">
                <span className="skeleton" style={{ width: '12em' }} />
                <span className="skeleton" style={{ width: '18em' }} />
              </span>
            </td>
            <td>
              <span className="skeleton" style={{ width: '4em' }} />
            </td>
            <td>
              <span className="skeleton" style={{ width: '2em' }} />
            </td>
          </tr>
        ))}
      </TableCard>
    </>
  )
}
