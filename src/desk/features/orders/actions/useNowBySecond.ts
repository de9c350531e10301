import { useEffect, useState } from 'react'

/** The time, each second while something counts down. */
export function useNowBySecond(isCounting: boolean) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isCounting) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isCounting])
  return now
}
