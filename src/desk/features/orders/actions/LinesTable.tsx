import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'
import { Stepper } from '~/kit/Stepper'
import { money } from '~/shared/money'
import { shareOf } from './amounts'
import { isWrong, type Line, type Pick, type Picks, pickAll } from './chosen'

type LinesTableProps = {
  lines: Line[]
  picks: Picks
  onPick: (picks: Picks) => void
  /** Pieces of a line that can be chosen. */
  most: (line: Line) => number
  /** The head of the last column; null: sums are not asked for. */
  sums: string | null
  /** Rows below the lines. */
  children?: ReactNode
}

/** The lines of an order, chosen by their pieces, and by their sums where money goes back. */
export function LinesTable({ lines, picks, onPick, most, sums, children }: LinesTableProps) {
  const { t } = useTranslation()
  const choosable = lines.filter(line => most(line) > 0)
  const count = choosable.filter(line => picks[line.id]).length
  const set = ({ id }: Line, pick: Pick | null) => {
    const { [id]: _, ...others } = picks
    onPick(pick ? { ...picks, [id]: pick } : others)
  }
  return (
    <table className="table act__lines">
      <thead>
        <tr>
          <th className="act__tick">
            <input
              className="check"
              type="checkbox"
              aria-label={t('actions.allItems')}
              checked={count > 0 && count === choosable.length}
              onChange={event => onPick(event.target.checked ? pickAll(lines, most) : {})}
            />
          </th>
          <th>{t('actions.item')}</th>
          <th>{t('actions.quantity')}</th>
          <th className="r act__paid">{t('actions.paid')}</th>
          {sums && <th className="r">{sums}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <LineRow
            key={line.id}
            line={line}
            pick={picks[line.id] ?? null}
            most={most(line)}
            hasSum={sums !== null}
            onPick={pick => set(line, pick)}
          />
        ))}
        {children}
      </tbody>
    </table>
  )
}

type LineRowProps = {
  line: Line
  pick: Pick | null
  most: number
  hasSum: boolean
  onPick: (pick: Pick | null) => void
}

function LineRow({ line, pick, most, hasSum, onPick }: LineRowProps) {
  const { t } = useTranslation()
  const { title } = line
  const described = [line.variant, line.sku && t('actions.sku', { sku: line.sku })].filter(Boolean).join(', ')
  return (
    <tr aria-selected={pick !== null}>
      <td className="act__tick">
        <input
          className="check"
          type="checkbox"
          aria-label={t('actions.chooseItem', { title })}
          checked={pick !== null}
          disabled={most < 1}
          onChange={event => onPick(event.target.checked ? { quantity: most, typed: null } : null)}
        />
      </td>
      <td>
        <div className="row act__item">
          <span className={`thumb thumb--sm ${line.picture ? '' : 'thumb--none'}`} aria-hidden="true">
            {line.picture ? <img src={line.picture} alt="" loading="lazy" /> : <Icon name="package" size="sm" />}
          </span>
          <div className="grow">
            <div className={`truncate ${pick ? 'strong' : ''}`} dir="auto" title={title}>
              {title}
            </div>
            {described && <div className="meta truncate">{described}</div>}
          </div>
        </div>
      </td>
      <td>
        {pick && most > 1 ? (
          <Stepper
            label={t('actions.quantityOf', { title })}
            value={pick.quantity}
            most={most}
            onChange={quantity => onPick({ quantity, typed: null })}
          />
        ) : (
          <span className={pick ? 'num' : 'meta num'}>{most}</span>
        )}
      </td>
      <td className="r act__paid">{money(line.paid)}</td>
      {hasSum && (
        <td className="r">
          {pick ? (
            <input
              className="input num act__sum"
              inputMode="decimal"
              aria-label={t('actions.sumOf', { title })}
              aria-invalid={isWrong(line, pick)}
              value={pick.typed ?? shareOf(line, pick.quantity).amount}
              onChange={event => onPick({ ...pick, typed: event.target.value })}
            />
          ) : (
            <span className="meta">{money({ ...line.paid, amount: '0' })}</span>
          )}
        </td>
      )}
    </tr>
  )
}
