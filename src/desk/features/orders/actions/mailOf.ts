import type { TFunction } from 'i18next'
import type { Money, Order } from '~/api/types'
import { money } from '~/shared/money'
import { longDate } from '~/shared/time'
import type { Doable } from './catalogue'
import type { Parameters } from './queries'

/** A confirmation is a mail already. */
export const isToldOf = (action: Doable) => action !== 'confirmation'

export const firstName = ({ customerName }: Pick<Order, 'customerName'>) => customerName?.trim().split(/\s+/)[0] ?? ''

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text, with an empty line between paragraphs, as the composer holds it. */
export const asParagraphs = (text: string) =>
  text
    .replace(/[&<>"]/g, sign => escapes[sign] ?? sign)
    .split('\n\n')
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')

const greeted = (order: Order, words: string, t: TFunction) => {
  const name = firstName(order)
  const greeting = name ? t('actions.mail.hello', { name }) : t('actions.mail.helloThere')
  return asParagraphs(`${greeting}\n\n${words}`)
}

/** What a customer is told about it: a proposal in the composer, true from the moment it is begun. */
export function mailOf(action: Exclude<Doable, 'discount'>, order: Order, total: Money | null, t: TFunction) {
  const values = { number: order.number, sum: total ? money(total) : '' }
  return greeted(order, t(`actions.mail.${action as 'refund'}`, values), t)
}

type Code = { code: string; until: Date | null } & Pick<Parameters, 'percent' | 'amount'>

/** The mail with a code that the store has made. */
export function codeMailOf(order: Order, { code, until, percent, amount }: Code, t: TFunction) {
  const value = amount ? money(amount) : t('actions.mail.share', { percent })
  const words = until
    ? t('actions.mail.discount', { code, value, date: longDate(until) })
    : t('actions.mail.discountForEver', { code, value })
  return greeted(order, words, t)
}
