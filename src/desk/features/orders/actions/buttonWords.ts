import type { TFunction } from 'i18next'
import type { Money } from '~/api/types'
import { money } from '~/shared/money'
import type { Doable } from './catalogue'

/** What costs something, or gives something, says how much. */
const withSum: Doable[] = ['refund', 'credit']

export const buttonWords = (action: Doable, total: Money | null, t: TFunction) =>
  total && withSum.includes(action)
    ? t('actions.doSum', { what: t(`actions.do.${action}`), sum: money(total) })
    : t(`actions.do.${action}`)
