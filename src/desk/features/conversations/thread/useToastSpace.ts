import { type RefObject, useEffect } from 'react'

const space = '--toast-space'

/** Toasts stand over the end of the log, not over what is being written below it. */
export function useToastSpace(log: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = log.current
    if (!element) return
    const { style } = document.documentElement
    const resized = new ResizeObserver(() => {
      const { bottom, height } = element.getBoundingClientRect()
      style.setProperty(space, `${height > 0 ? Math.round(innerHeight - bottom) : 0}px`)
    })
    resized.observe(element)
    return () => {
      resized.disconnect()
      style.removeProperty(space)
    }
  }, [log])
}
