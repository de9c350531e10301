import { useEffect, useRef } from 'react'
import { createStore } from '~/shared/store'

type Kind = 'reply' | 'note'

/** Set by `r` and `n`; the open composer takes it. */
export const composerWanted = createStore<Kind | null>(null)

export function useComposerKeys(open: (kind: Kind) => void) {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const take = () => {
      const kind = composerWanted.get()
      if (!kind) return
      composerWanted.set(null)
      latest.current(kind)
    }
    take()
    return composerWanted.subscribe(take)
  }, [])
}
