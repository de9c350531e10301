import { useState } from 'react'
import { useFrame } from '~/app/frame'
import { prefer, usePreferences } from '~/shared/preferences'

/** Whether the bar of formats is shown: as this person likes it, and on a phone, where room is scarce, only when asked for. */
export function useTools() {
  const isPhone = useFrame().width === 'phone'
  const { formatting } = usePreferences()
  const [isAsked, setIsAsked] = useState(false)
  const show = (isShown: boolean) => (isPhone ? setIsAsked(isShown) : prefer({ formatting: isShown }))
  return [isPhone ? isAsked : formatting, show] as const
}
