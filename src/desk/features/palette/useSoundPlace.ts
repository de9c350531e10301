import { type RefObject, useEffect } from 'react'

const longest = 300

/** What was found takes the place of what was listed before: the input must not go on naming an entry that is gone. */
export function useSoundPlace(dialog: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const within = dialog.current
    if (!within) return
    let timer = 0
    const look = () => {
      const input = within.querySelector('[aria-activedescendant]')
      const at = input?.getAttribute('aria-activedescendant')
      if (at && !document.getElementById(at)) input?.removeAttribute('aria-activedescendant')
    }
    const observer = new MutationObserver(() => {
      window.clearTimeout(timer)
      timer = window.setTimeout(look, longest)
    })
    observer.observe(within, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-activedescendant'],
    })
    return () => {
      observer.disconnect()
      window.clearTimeout(timer)
    }
  }, [dialog])
}
