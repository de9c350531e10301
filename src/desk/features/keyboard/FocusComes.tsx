import { useLayoutEffect } from 'react'
import { createStore } from '~/shared/store'

/** How many things that take the focus are still being loaded. */
export const coming = createStore(0)

/** Stands where something will stand that takes the focus: letters typed ahead are meant for it and do nothing else. */
export function FocusComes() {
  useLayoutEffect(() => {
    coming.set(coming.get() + 1)
    return () => coming.set(coming.get() - 1)
  }, [])
  return null
}
