import { type RefObject, useEffect } from 'react'

/** Moves the focus to the first of these inside something that has just appeared. */
export function useFocusIn(inside: RefObject<HTMLElement | null>, selector: string) {
  useEffect(() => inside.current?.querySelector<HTMLElement>(selector)?.focus(), [inside, selector])
}
