import { useEffect, useState } from 'react'

/** True once `isOn` has held for `after` milliseconds: what ends sooner never flashes. */
export function useDelayed(isOn: boolean, after = 200) {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!isOn) return setIsLate(false)
    const timer = setTimeout(() => setIsLate(true), after)
    return () => clearTimeout(timer)
  }, [isOn, after])
  return isOn && isLate
}
