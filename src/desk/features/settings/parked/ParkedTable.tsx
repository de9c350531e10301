import { useTranslation } from 'react-i18next'
import type { ParkedRow } from '~/api/types'
import { TableCard } from '../TableCard'
import { ParkedLine } from './ParkedLine'
import { useRetry } from './useRetry'

export function ParkedTable({ rows }: { rows: ParkedRow[] }) {
  const { t } = useTranslation()
  const retry = useRetry()
  return (
    <TableCard columns={[t('parked.what'), t('parked.since'), t('parked.tries')]} hasActions>
      {rows.map(row => (
        <ParkedLine
          key={row.id}
          row={row}
          isTried={retry.isPending && retry.variables === row.id}
          onRetry={() => retry.mutate(row.id)}
        />
      ))}
    </TableCard>
  )
}
