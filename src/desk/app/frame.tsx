import { useEffect } from 'react'
import { usePreferences } from '~/shared/preferences'
import { createStore, useStore } from '~/shared/store'

export type Width = 'wide' | 'narrow' | 'phone'

/* The same limits as the container queries of components.css. */
const narrow = 1240
const phone = 720
const width = createStore<Width>('wide')
const coarse = globalThis.matchMedia?.('(pointer: coarse)')

export const useFrame = () => ({
  width: useStore(width),
  density: usePreferences().density,
  isCoarse: coarse?.matches ?? false,
})
export const frameWidth = () => width.get()

/** Measures the frame itself, so that an embedded or split window behaves like a small one. */
export function useFrameWidth(frame: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => {
      const size = entry?.contentRect.width ?? narrow + 1
      width.set(size <= phone ? 'phone' : size <= narrow ? 'narrow' : 'wide')
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
}
