import { useTranslation } from 'react-i18next'
import type { Order } from '~/api/types'
import { money } from '~/shared/money'
import { useNow } from '~/shared/now'
import { dayAndMonth } from '~/shared/time'

/** Who paid what, with what, and when. */
export function usePaidLine({ customerName, email, payments, totals, placedAt }: Order) {
  const { t } = useTranslation()
  const now = useNow()
  const values = {
    name: customerName ?? email ?? t('actions.guest'),
    sum: money(totals.total),
    date: dayAndMonth(new Date(placedAt), now),
  }
  const [payment] = payments
  return payment ? t('actions.paidWith', { ...values, method: payment.method }) : t('actions.paidPlain', values)
}
