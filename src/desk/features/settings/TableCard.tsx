import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type TableCardProps = { columns: string[]; hasActions?: boolean; children: ReactNode }

/** Rows under named columns; what can be done with a row stands in a last column without a visible name. */
export function TableCard({ columns, hasActions, children }: TableCardProps) {
  const { t } = useTranslation()
  return (
    // Where no row has a button, the keyboard scrolls the table itself.
    <div className="card table-card" tabIndex={hasActions ? undefined : 0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column}>{column}</th>
            ))}
            {hasActions && (
              <th>
                <span className="visually-hidden">{t('team.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
