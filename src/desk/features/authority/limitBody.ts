import type { LimitBody } from './useLimit'

const sums = ['perGesture', 'perDay', 'perMonth'] as const
type Values = Record<(typeof sums)[number] | 'currency' | 'group' | 'orderShare', string>
type Chosen = { whom: string; kind: string; reason: string }

const roles = ['agent', 'lead', 'owner'] as const

/** The fields that hold something which is no sum, or no percentage from 1 to 100. */
export const wrongSums = (values: Values) => [
  ...sums.filter(name => values[name].trim() !== '' && !/^\d{1,9}([.,]\d{1,3})?$/.test(values[name].trim())),
  ...(values.orderShare.trim() === '' || /^([1-9]\d?|100)$/.test(values.orderShare.trim())
    ? []
    : (['orderShare'] as const)),
]

/** What the server is to keep: empty sums are free, and whoever is not a role is a person. */
export function limitBody(values: Values, { whom, kind, reason }: Chosen): LimitBody {
  const currency = values.currency.trim().toUpperCase()
  const sum = (text: string) => (text.trim() ? { amount: text.trim().replace(',', '.'), currency } : null)
  const role = roles.find(name => name === whom) ?? null
  return {
    role,
    agent: role ? null : whom,
    currency,
    kind: kind || null,
    reason: reason || null,
    group: values.group.trim() || null,
    perGesture: sum(values.perGesture),
    orderShare: values.orderShare.trim() ? Number(values.orderShare) : null,
    perDay: sum(values.perDay),
    perMonth: sum(values.perMonth),
  }
}
