import { useEffect } from 'react'
import { lookAt } from '~/feed/interests'

/** Tells colleagues that this browser has the conversation open. */
export function useLookingAt(id: string) {
  useEffect(() => {
    lookAt(id, 'viewing')
    return () => lookAt(id, null)
  }, [id])
}
