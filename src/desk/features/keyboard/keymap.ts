/** Every key of the desk, by what it does; the sheet under "?" lists them in this order. */
export const keymap = {
  next: { keys: ['j'], group: 'list' },
  previous: { keys: ['k'], group: 'list' },
  back: { keys: ['u'], group: 'list' },
  mine: { keys: ['g m'], group: 'list' },
  unassigned: { keys: ['g u'], group: 'list' },
  all: { keys: ['g a'], group: 'list' },
  filter: { keys: ['f'], group: 'list' },
  pick: { keys: ['x'], group: 'list' },
  begin: { keys: ['c'], group: 'list' },
  reply: { keys: ['r'], group: 'conversation' },
  note: { keys: ['n'], group: 'conversation' },
  resolve: { keys: ['e'], group: 'conversation' },
  assign: { keys: ['a'], group: 'conversation' },
  snooze: { keys: ['s'], group: 'conversation' },
  tag: { keys: ['t'], group: 'conversation' },
  priority: { keys: ['p'], group: 'conversation' },
  macro: { keys: ['m'], group: 'conversation' },
  undo: { keys: ['z'], group: 'conversation' },
  refund: { keys: ['o r'], group: 'conversation' },
  credit: { keys: ['o c'], group: 'conversation' },
  discount: { keys: ['o d'], group: 'conversation' },
  replace: { keys: ['o p'], group: 'conversation' },
  order: { keys: ['o o'], group: 'conversation' },
  views: { keys: ['['], group: 'desk' },
  customer: { keys: [']'], group: 'desk' },
  search: { keys: ['/', 'mod+k'], group: 'desk' },
  shortcuts: { keys: ['?'], group: 'desk' },
  panes: { keys: ['F6'], group: 'desk' },
} as const

export type Shortcut = keyof typeof keymap

const byKey = new Map(
  Object.entries(keymap).flatMap(([name, { keys }]) => keys.map((key): [string, Shortcut] => [key, name as Shortcut])),
)

export const shortcutOf = (key: string) => byKey.get(key)
export const isPrefix = (key: string) => key === 'g' || key === 'o'
/** Keys that reach the desk even while someone writes, or with single keys switched off. */
export const isAlwaysOn = (key: string) => key === 'F6' || key.startsWith('mod+')
