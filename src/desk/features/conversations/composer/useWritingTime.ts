import { useEffect, useRef } from 'react'

/** Seconds for which something unsent has stood here while the page was in sight; asked for when it is sent. */
export function useWritingTime(isWriting: boolean) {
  const spent = useRef(0)
  useEffect(() => {
    if (!isWriting) return
    spent.current = 0
    const second = setInterval(() => {
      if (!document.hidden) spent.current += 1
    }, 1000)
    return () => clearInterval(second)
  }, [isWriting])
  return () => spent.current
}
