import { useEffect, useRef } from 'react'
import type { Shortcut } from './keymap'

const handlers = new Map<Shortcut, (() => unknown)[]>()

/** Gives a key its meaning while the component is on screen; the one that came last wins. */
export function useShortcut(name: Shortcut, run: (() => unknown) | null) {
  const latest = useRef(run)
  latest.current = run
  const isOn = run !== null
  useEffect(() => {
    if (!isOn) return
    const handler = () => latest.current?.()
    handlers.set(name, [...(handlers.get(name) ?? []), handler])
    return () => {
      handlers.set(name, handlers.get(name)?.filter(other => other !== handler) ?? [])
    }
  }, [name, isOn])
}

export const handlerOf = (name: Shortcut) => handlers.get(name)?.at(-1)
