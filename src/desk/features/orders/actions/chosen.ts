import type { Money, Order } from '~/api/types'
import { isMore, shareOf, typedAmount } from './amounts'
import type { Parameters } from './queries'

export type Line = Order['lines'][number]

/** `typed`: a sum of one's own; null: what was paid for so many pieces. */
export type Pick = { quantity: number; typed: string | null }

/** By the line's id; what is not in it is not chosen. */
export type Picks = Record<string, Pick>

/** Null: typed, and no sum. */
export const amountOf = (line: Line, { quantity, typed }: Pick): Money | null =>
  typed === null ? shareOf(line, quantity) : typedAmount(typed, line.paid.currency)

export const isWrong = (line: Line, pick: Pick) => {
  const amount = amountOf(line, pick)
  return amount === null || isMore(amount, line.paid)
}

export const pickAll = (lines: Line[], most: (line: Line) => number): Picks =>
  Object.fromEntries(lines.filter(line => most(line) > 0).map(line => [line.id, { quantity: most(line), typed: null }]))

/** Null: nothing is chosen, or a sum cannot be read. */
export function linesOf(lines: Line[], picks: Picks): NonNullable<Parameters['lines']> | null {
  const wished = []
  for (const line of lines) {
    const pick = picks[line.id]
    if (!pick) continue
    const amount = pick.typed === null ? null : typedAmount(pick.typed, line.paid.currency)
    if (pick.typed !== null && !amount) return null
    wished.push({ line: line.id, quantity: pick.quantity, ...(amount && { amount }) })
  }
  return wished
}

export type RefundForm = { by: 'items' | 'sum'; picks: Picks; shipping: string | null; sum: string; restock: boolean }

/** What the server is asked for; null while nothing is chosen or a sum cannot be read. */
export function refundOf(order: Order, { by, picks, shipping, sum, restock }: RefundForm): Parameters | null {
  const { currency } = order.totals.total
  if (by === 'sum') {
    const amount = typedAmount(sum, currency)
    return amount && { amount }
  }
  const lines = linesOf(order.lines, picks)
  const sent = shipping === null ? null : typedAmount(shipping, currency)
  if (!lines || (shipping !== null && !sent) || (lines.length === 0 && !sent)) return null
  return { lines, ...(sent && { shipping: sent }), ...(restock && lines.length > 0 && { restock }) }
}
