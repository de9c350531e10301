import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const near = 60

/** Whoever reads the end stays there while pictures load and mail finds its height; whoever scrolled up is left alone. */
export function useStayAtEnd(scroller: RefObject<HTMLElement | null>, height: number) {
  const isAtEnd = useRef(true)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let last = measure(element)
    const onScroll = () => {
      const now = measure(element)
      // The browser scrolls too, when the log or the place for it shrinks: that is nobody who reads upwards.
      const isSameSize = now.all === last.all && now.shown === last.shown
      if (now.all - now.top - now.shown < near) isAtEnd.current = true
      else if (isSameSize && now.top < last.top) isAtEnd.current = false
      last = now
    }
    // The composer grows once its editor has come, and takes its height from here.
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
      last = measure(element)
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

const measure = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement) => ({
  top: scrollTop,
  all: scrollHeight,
  shown: clientHeight,
})
