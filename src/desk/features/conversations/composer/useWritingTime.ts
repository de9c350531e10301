import { useEffect, useRef } from 'react'

/** The server takes no more, and words that stood here for days must still be sent. */
const longest = 86_400

/** Seconds for which something unsent has stood here while the page was in sight; asked for when it is sent. */
export function useWritingTime(isWriting: boolean) {
  const spent = useRef(0)
  useEffect(() => {
    if (!isWriting) return
    spent.current = 0
    const second = setInterval(() => {
      if (!document.hidden) spent.current = Math.min(spent.current + 1, longest)
    }, 1000)
    return () => clearInterval(second)
  }, [isWriting])
  return () => spent.current
}
