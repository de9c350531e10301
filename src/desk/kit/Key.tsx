import type { ReactNode } from 'react'

/** The key that does the same, printed on the control; hidden on touch and from screen readers. */
export const Key = ({ children }: { children: ReactNode }) => (
  <span className="kbd" aria-hidden="true">
    {children}
  </span>
)

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')
export const commandKey = isMac ? '⌘' : 'Ctrl'
