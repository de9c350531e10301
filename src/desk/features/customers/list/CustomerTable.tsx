import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '~/api/types'
import { useShortcut } from '~/features/keyboard/useShortcut'
import { type Column as Head, TableCard } from '~/features/settings/TableCard'
import { Avatar } from '~/kit/Avatar'
import { Time } from '~/shared/Time'
import { type Column, useColumns } from './columns'
import { directionOf, nextSort, type Sort, type SortColumn } from './filters'

type CustomerTableProps = { rows: CustomerRow[]; sort: Sort; onSort: (sort: Sort) => void }

export function CustomerTable({ rows, sort, onSort }: CustomerTableProps) {
  const { t } = useTranslation()
  const { shown } = useColumns()
  const table = useRef<HTMLDivElement>(null)
  useRowKeys(table)
  const head = (column: Column | 'name'): Head => {
    const name = t(`customers.column.${column}`)
    if (column === 'address') return name
    const by: SortColumn = column
    return {
      name,
      isNumber: column === 'conversations',
      direction: directionOf(sort, by),
      onSort: () => onSort(nextSort(sort, by)),
    }
  }
  return (
    <div ref={table}>
      <TableCard columns={(['name', ...shown] as const).map(head)} hasActions={false}>
        {rows.map(row => (
          <tr key={row.id} className="customer-row">
            <td>
              <span className="row">
                <Avatar id={row.id} name={row.name} size="sm" />
                <Link className="link truncate" to="/customers/$customer" params={{ customer: row.id }} dir="auto">
                  {row.name}
                </Link>
              </span>
            </td>
            {shown.map(column => (
              <Cell key={column} column={column} row={row} />
            ))}
          </tr>
        ))}
      </TableCard>
    </div>
  )
}

function Cell({ column, row }: { column: Column; row: CustomerRow }) {
  const { t } = useTranslation()
  if (column === 'conversations') return <td className="num customer-row__count">{row.conversations}</td>
  if (column === 'seen')
    return (
      <td className="nowrap">
        <Time at={row.lastSeenAt} as="ago" />
      </td>
    )
  if (column === 'created')
    return (
      <td className="nowrap">
        <Time at={row.createdAt} as="ago" />
      </td>
    )
  return (
    <td>
      <span className="row customer-row__address">
        <span className="truncate">{row.address}</span>
        {row.isUndeliverable && <span className="chip chip--danger">{t('customer.undeliverable')}</span>}
        {row.isVerified && <span className="chip chip--success">{t('customers.verified')}</span>}
      </span>
    </td>
  )
}

/** The keys that lead through conversations lead through these rows too. */
function useRowKeys(table: React.RefObject<HTMLElement | null>) {
  const step = (by: number) => {
    const links: Element[] = [...(table.current?.querySelectorAll('tbody a') ?? [])]
    const at = document.activeElement ? links.indexOf(document.activeElement) : -1
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)
    const link = links[next]
    if (link instanceof HTMLElement) link.focus()
  }
  useShortcut('next', () => step(1))
  useShortcut('previous', () => step(-1))
}
