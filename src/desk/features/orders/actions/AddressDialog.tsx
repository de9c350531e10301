import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '~/api/types'
import { TextField } from '~/kit/TextField'
import { ActionDialog } from './ActionDialog'
import type { ActionProps } from './RefundDialog'

type Address = NonNullable<Order['shippingAddress']>

const parts = [
  'name',
  'company',
  'line1',
  'line2',
  'postalCode',
  'city',
  'region',
  'country',
  'phone',
] as const satisfies (keyof Address)[]
/** Where an order goes that has not left yet. */
export function AddressDialog({ order, conversation, onClose }: ActionProps) {
  const { t } = useTranslation()
  const [address, setAddress] = useState(
    () =>
      Object.fromEntries(parts.map(part => [part, order.shippingAddress?.[part] ?? ''])) as Record<
        keyof Address,
        string
      >,
  )
  const isChanged = parts.some(part => address[part].trim() !== (order.shippingAddress?.[part] ?? ''))
  const told = Object.fromEntries(parts.map(part => [part, address[part].trim() || null]))
  return (
    <ActionDialog
      action="address"
      order={order}
      conversation={conversation}
      parameters={isChanged ? { address: told } : null}
      onClose={onClose}
    >
      <div className="act__fields act__address">
        {parts.map(part => (
          <TextField
            key={part}
            label={t(`actions.address.${part}`)}
            autoComplete="off"
            maxLength={200}
            type={part === 'phone' ? 'tel' : 'text'}
            value={address[part]}
            onChange={text => setAddress(all => ({ ...all, [part]: text }))}
          />
        ))}
      </div>
    </ActionDialog>
  )
}
