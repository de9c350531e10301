import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'

type Sortable = { name: string; isNumber?: boolean; direction?: 'ascending' | 'descending'; onSort: () => void }
/** Its name, or a head that sorts when it is pressed. */
export type Column = string | Sortable

type TableCardProps = { columns: Column[]; hasActions?: boolean; children: ReactNode }

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
            {columns.map(column =>
              typeof column === 'string' ? <th key={column}>{column}</th> : <SortHead key={column.name} {...column} />,
            )}
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

const SortHead = ({ name, isNumber, direction, onSort }: Sortable) => (
  <th aria-sort={direction} className={isNumber ? 'r' : undefined}>
    <button type="button" className="table__sort" onClick={onSort}>
      {name}
      {direction && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size="xs" />}
    </button>
  </th>
)

/** As CSS strings: content cannot be read from another element. */
function namesOf(columns: Column[]) {
  return Object.fromEntries(
    columns.map((column, at) => [
      `--column-${at + 1}`,
      JSON.stringify(typeof column === 'string' ? column : column.name),
    ]),
  ) as CSSProperties
}
