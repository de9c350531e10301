import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type TableCardProps = { columns: string[]; hasActions?: boolean; children: ReactNode }

/**
 * Rows under named columns; what can be done with a row stands in a last column without a visible name. On a phone each row is a block whose lines
 * bear the columns' names.
 */
export function TableCard({ columns, hasActions, children }: TableCardProps) {
  const { t } = useTranslation()
  return (
    // Where no row has a button, the keyboard scrolls the table itself.
    <div className="card table-card" style={namesOf(columns)} tabIndex={hasActions ? undefined : 0}>
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

/** As CSS strings: content cannot be read from another element. */
function namesOf(columns: string[]) {
  return Object.fromEntries(
    columns.map((column, at) => [`--column-${at + 1}`, JSON.stringify(column)]),
  ) as CSSProperties
}
