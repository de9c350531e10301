import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const near = 60

/** Whoever reads the end stays there while pictures load and mail finds its height; whoever scrolled up is left alone. */
export function useStayAtEnd(scroller: RefObject<HTMLElement | null>, height: number) {
  const isAtEnd = useRef(true)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let top = element.scrollTop
    const onScroll = () => {
      const below = element.scrollHeight - element.scrollTop - element.clientHeight
      if (below < near) isAtEnd.current = true
      else if (element.scrollTop < top) isAtEnd.current = false
      top = element.scrollTop
    }
    // The composer grows once its editor has come, and takes its height from here.
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
    })
    resized.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight
  }, [height, scroller])
}
