import { useEffect, useState } from 'react'

/** Who presses Enter before anything is found gets what is found first. The returned function is that Enter. */
export function useHaste(text: string, isSearching: boolean, first: string | undefined, run: (id: string) => void) {
  const [hasty, setHasty] = useState<string | null>(null)
  useEffect(() => {
    if (hasty === null || isSearching) return
    setHasty(null)
    if (hasty === text && first) run(first)
  })
  return () => setHasty(text.trim() ? text : null)
}
