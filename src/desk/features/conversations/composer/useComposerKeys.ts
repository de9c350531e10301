import { useEffect, useRef } from 'react'
import { createStore } from '~/shared/store'

type Kind = 'reply' | 'note'

/** Set by `r` and `n`; the open composer takes it. */
export const composerWanted = createStore<Kind | null>(null)

/** Waits until there is an editor to write in. */
export function useComposerKeys(isReady: boolean, open: (kind: Kind) => void) {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    if (!isReady) return
    const take = () => {
      const kind = composerWanted.get()
      if (!kind) return
      composerWanted.set(null)
      latest.current(kind)
    }
    take()
    return composerWanted.subscribe(take)
  }, [isReady])

  useEffect(() => () => composerWanted.set(null), [])
}
