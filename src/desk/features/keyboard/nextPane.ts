const focusable = 'a[href], button:not([disabled]), input, [tabindex="0"]'

/** Moves focus to the next pane on screen, left to right, and round again. */
export function nextPane() {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(pane => pane.offsetParent !== null)
  const at = panes.findIndex(pane => pane.contains(document.activeElement))
  const next = panes[(at + 1) % panes.length]
  const current = next?.querySelector<HTMLElement>('[aria-current="page"], [aria-selected="true"]')
  const target = current ?? (next && firstShown(next)) ?? next
  target?.focus()
}

/** What this width hides takes no focus. */
const firstShown = (pane: HTMLElement) =>
  [...pane.querySelectorAll<HTMLElement>(focusable)].find(one => one.getClientRects().length > 0)
