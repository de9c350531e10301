import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionPreview, Order } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { TextField } from '~/kit/TextField'
import { isNothing, money } from '~/shared/money'
import type { Doable } from './catalogue'
import { LimitMeter } from './LimitMeter'
import { firstName, isToldOf } from './mailOf'

type ActionSideProps = {
  action: Doable
  order: Order
  preview: ActionPreview | null
  isAsking: boolean
  goesTo?: ReactNode
  note: string
  onNote: (note: string) => void
  isTold: boolean
  onTold: (isTold: boolean) => void
}

const figureNames = ['items', 'shipping', 'other', 'tax', 'refundable', 'remaining'] as const
const always = ['refundable', 'remaining']

/** What it comes to, what is left of one's authority, and whether the customer is told. */
export function ActionSide({
  action,
  order,
  preview,
  isAsking,
  goesTo,
  note,
  onNote,
  isTold,
  onTold,
}: ActionSideProps) {
  const { t } = useTranslation()
  const figures = preview?.figures ?? []
  const find = (name: string) => figures.find(figure => figure.name === name)?.amount
  const rows = figureNames.flatMap(name => {
    const amount = find(name)
    const isSaid = name !== 'refundable' || !find('remaining')
    return amount && isSaid && (always.includes(name) || !isNothing(amount)) ? [{ name, amount }] : []
  })
  const total = find('total')
  const customer = firstName(order)
  return (
    <aside className="act__side">
      {goesTo}
      {(rows.length > 0 || total) && (
        <dl className="kv act__sums" data-stale={isAsking || undefined} aria-busy={isAsking}>
          {rows.map(({ name, amount }) => (
            <div key={name}>
              <dt>{t(`actions.figure.${name}`)}</dt>
              <dd className="num">{money(amount)}</dd>
            </div>
          ))}
          {total && (
            <div className="act__total">
              <dt>{t(`actions.total.${action}`)}</dt>
              <dd className="num">{money(total)}</dd>
            </div>
          )}
        </dl>
      )}
      {preview?.left && preview.limit && total && (
        <LimitMeter left={preview.left} limit={preview.limit} now={total} isBeyond={preview.needsApproval === true} />
      )}
      {preview?.needsApproval ? (
        <>
          <p className="meta row row--top act__hint">
            <Icon name="shield-check" size="sm" />
            <span>{t(preview.beyond === 'no-limit' ? 'actions.beyondAny' : 'actions.beyond')}</span>
          </p>
          <TextField
            label={t('actions.note')}
            hint={t('actions.noteHint')}
            value={note}
            onChange={onNote}
            maxLength={500}
          />
        </>
      ) : (
        isToldOf(action) && (
          <label className="row meta act__told">
            <input
              className="check"
              type="checkbox"
              checked={isTold}
              onChange={event => onTold(event.target.checked)}
            />
            {customer ? t('actions.tell', { name: customer }) : t('actions.tellThem')}
          </label>
        )
      )}
    </aside>
  )
}
