import { region } from '~/words'

type Amount = { amount: string; currency: string }

/** "$1,284.00": as people of the desk's language write it. */
export const money = ({ amount, currency }: Amount) =>
  new Intl.NumberFormat(region(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    Number(amount),
  )

/** "$1,284": where the size matters and not the cents. */
export const roundMoney = ({ amount, currency }: Amount) =>
  new Intl.NumberFormat(region(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(Number(amount))

export const isNothing = ({ amount }: Amount) => Number(amount) === 0
