/** What stands before a view's name; the server takes the same. */
export const viewIcons = [
  'star',
  'flag',
  'heart',
  'truck',
  'package',
  'credit-card',
  'rotate-ccw',
  'hourglass',
  'circle-alert',
  'message-circle',
  'users',
  'list-filter',
] as const
