import { useEffect } from 'react'
import { lookAt } from '~/feed/interests'

/** Colleagues see "replying" while something unsent stands here. */
export function useReplyingPresence(id: string, isWriting: boolean) {
  useEffect(() => {
    if (!isWriting) return
    lookAt(id, 'replying')
    return () => lookAt(id, 'viewing')
  }, [id, isWriting])
}
