import type { Money, Order } from '~/api/types'

type Line = Order['lines'][number]

/** How many places behind the point people of this currency write. */
export const placesOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** What somebody typed as a sum, with a point or a comma before the last places; null when it is none. */
export function typedAmount(text: string, currency: string): Money | null {
  const places = placesOf(currency)
  const plain = text.replace(/[\s\u00a0'’]|\p{Sc}/gu, '')
  const [, whole = '', part = ''] = /^([\d.,]*?)(?:[.,](\d{0,2}))?$/.exec(plain) ?? []
  const digits = whole.replace(/[.,]/g, '')
  if (!/\d/.test(digits + part) || part.length > places) return null
  return { amount: Number(`${digits || 0}.${part || 0}`).toFixed(places), currency }
}

/** What was paid for so many pieces of a line, shown until the server has reckoned. */
export function shareOf({ paid, quantity }: Line, pieces: number): Money {
  const amount = pieces >= quantity ? Number(paid.amount) : (Number(paid.amount) * pieces) / quantity
  return { amount: amount.toFixed(placesOf(paid.currency)), currency: paid.currency }
}

export const isMore = (one: Money, other: Money) => Number(one.amount) > Number(other.amount)

export const minus = (one: Money, other: Money): Money => ({
  ...one,
  amount: Math.max(0, Number(one.amount) - Number(other.amount)).toFixed(placesOf(one.currency)),
})

/** Of a whole, in percent, for a meter. */
export const partOf = (part: Money, whole: Money) =>
  Number(whole.amount) > 0 ? Math.min(100, Math.max(0, (Number(part.amount) / Number(whole.amount)) * 100)) : 0
