const patience = 500

/** Moves focus to a row of the list, waiting for it to be drawn. */
export function focusRow(id: string | undefined) {
  const until = performance.now() + patience
  const tryIt = () => {
    const row = document.querySelector<HTMLElement>(`[data-conversation-list] [data-key="${id}"]`)
    if (row) row.focus()
    else if (performance.now() < until) requestAnimationFrame(tryIt)
  }
  // Two frames, so that a picker that closes has given focus back before.
  if (id) requestAnimationFrame(() => requestAnimationFrame(tryIt))
}
