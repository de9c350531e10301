import { AddressDialog } from './AddressDialog'
import { CancelDialog } from './CancelDialog'
import { ConfirmationDialog } from './ConfirmationDialog'
import { CreditDialog } from './CreditDialog'
import type { Doable } from './catalogue'
import { DiscountDialog } from './DiscountDialog'
import { LinesDialog } from './LinesDialog'
import type { ActionProps } from './RefundDialog'

/** Everything but refunds. */
export function OtherDialog({ action, ...props }: ActionProps & { action: Exclude<Doable, 'refund'> }) {
  switch (action) {
    case 'credit':
      return <CreditDialog {...props} />
    case 'discount':
      return <DiscountDialog {...props} />
    case 'return':
    case 'replace':
      return <LinesDialog {...props} action={action} />
    case 'address':
      return <AddressDialog {...props} />
    case 'cancel':
      return <CancelDialog {...props} />
    case 'confirmation':
      return <ConfirmationDialog {...props} />
  }
}
