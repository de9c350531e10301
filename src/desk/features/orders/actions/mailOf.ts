import type { TFunction } from 'i18next'
import type { Money, Order } from '~/api/types'
import { money } from '~/shared/money'
import type { Doable } from './catalogue'

/** A code is known once the store has made it, and a confirmation is a mail already. */
export const isToldOf = (action: Doable) => action !== 'discount' && action !== 'confirmation'

export const firstName = ({ customerName }: Pick<Order, 'customerName'>) => customerName?.trim().split(/\s+/)[0] ?? ''

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text, with an empty line between paragraphs, as the composer holds it. */
export const asParagraphs = (text: string) =>
  text
    .replace(/[&<>"]/g, sign => escapes[sign] ?? sign)
    .split('\n\n')
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')

/** What a customer is told about it: a proposal in the composer. */
export function mailOf(action: Doable, order: Order, total: Money | null, t: TFunction) {
  const name = firstName(order)
  const greeting = name ? t('actions.mail.hello', { name }) : t('actions.mail.helloThere')
  const words = t(`actions.mail.${action as 'refund'}`, { number: order.number, sum: total ? money(total) : '' })
  return asParagraphs(`${greeting}\n\n${words}`)
}
