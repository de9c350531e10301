import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '~/api/types'
import { Segmented } from '~/kit/Segmented'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { isNothing } from '~/shared/money'
import { ActionDialog } from './ActionDialog'
import { catalogue } from './catalogue'
import { type RefundForm, refundOf } from './chosen'
import { LinesTable } from './LinesTable'
import { PaidWith } from './PaidWith'
import { abilitiesQuery } from './queries'
import { ShippingRow } from './ShippingRow'
import { usePaidLine } from './usePaidLine'

export type ActionProps = { order: Order; conversation: string; onClose: () => void }

/** Pays lines, shipping or a sum back. */
export function RefundDialog({ order, conversation, onClose }: ActionProps) {
  const { t } = useTranslation()
  const [only] = order.lines.length === 1 ? order.lines : []
  const [form, setForm] = useState<RefundForm>({
    by: 'items',
    picks: only ? { [only.id]: { quantity: only.quantity, typed: null } } : {},
    shipping: null,
    sum: '',
    restock: false,
  })
  const set = (change: Partial<RefundForm>) => setForm(all => ({ ...all, ...change }))
  const abilities = useQuery(abilitiesQuery(order)).data
  const ability = abilities?.find(({ action }) => action === catalogue.refund.name)
  const canRestock = ability !== undefined && !ability.without.includes('restock')
  const { currency } = order.totals.total
  return (
    <ActionDialog
      action="refund"
      order={order}
      conversation={conversation}
      subtitle={usePaidLine(order)}
      parameters={refundOf(order, form)}
      goesTo={<PaidWith order={order} />}
      beside={
        canRestock &&
        form.by === 'items' && (
          <Select
            label={t('actions.restock')}
            value={form.restock ? 'back' : 'kept'}
            onChange={kept => set({ restock: kept === 'back' })}
            choices={[
              { key: 'kept', label: t('actions.kept') },
              { key: 'back', label: t('actions.comesBack') },
            ]}
          />
        )
      }
      onClose={onClose}
    >
      <div className="act__by">
        <Segmented
          label={t('actions.refundWhat')}
          value={form.by}
          onChange={by => set({ by })}
          choices={[
            { key: 'items', label: t('actions.byItems') },
            { key: 'sum', label: t('actions.bySum') },
          ]}
        />
      </div>
      {form.by === 'items' ? (
        <LinesTable
          lines={order.lines}
          picks={form.picks}
          onPick={picks => set({ picks })}
          most={line => line.quantity}
          sums={t('actions.name.refund')}
        >
          {!isNothing(order.totals.shipping) && (
            <ShippingRow paid={order.totals.shipping} typed={form.shipping} onType={shipping => set({ shipping })} />
          )}
        </LinesTable>
      ) : (
        <div className="act__fields">
          <TextField
            label={t('actions.sum', { currency })}
            hint={t('actions.sumHint')}
            inputMode="decimal"
            autoFocus
            value={form.sum}
            onChange={sum => set({ sum })}
          />
        </div>
      )}
    </ActionDialog>
  )
}
