/** What can be done with an order, in the order of the panel: the server's name for it and its picture. */
export const catalogue = {
  refund: { name: 'order.refund', icon: 'undo-2' },
  credit: { name: 'order.credit', icon: 'wallet' },
  discount: { name: 'order.discount', icon: 'ticket-percent' },
  return: { name: 'order.return', icon: 'rotate-ccw' },
  replace: { name: 'order.replace', icon: 'package-plus' },
  address: { name: 'order.change-address', icon: 'map-pin' },
  cancel: { name: 'order.cancel', icon: 'circle-x' },
  confirmation: { name: 'order.resend-confirmation', icon: 'mail-check' },
} as const

export type Doable = keyof typeof catalogue

export const doables = Object.keys(catalogue) as Doable[]
