import { type RefObject, useEffect, useRef } from 'react'

const longest = 300

/**
 * What was found takes the place of what was listed before: the input must not go on naming an entry that is gone. Enter while it names none that is
 * there calls `onEnter`.
 */
export function useSoundPlace(dialog: RefObject<HTMLElement | null>, onEnter: () => void) {
  const enter = useRef(onEnter)
  enter.current = onEnter
  useEffect(() => {
    const within = dialog.current
    if (!within) return
    let timer = 0
    const look = () => {
      const input = within.querySelector('[aria-activedescendant]')
      if (input && !named(input)) input.removeAttribute('aria-activedescendant')
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
    const press = (event: KeyboardEvent) => {
      const { target, key, isComposing } = event
      if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement) || named(target)) return
      event.preventDefault()
      event.stopPropagation()
      enter.current()
    }
    within.addEventListener('keydown', press, true)
    return () => {
      observer.disconnect()
      window.clearTimeout(timer)
      within.removeEventListener('keydown', press, true)
    }
  }, [dialog])
}

const named = (input: Element) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
