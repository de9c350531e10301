import type { Order } from '~/api/types'
import { createStore } from '~/shared/store'
import type { Doable } from './catalogue'

type Open = { action: Doable; order: Order; conversation: string }

/** What is asked about an order, at most one thing at a time. */
export const openAction = createStore<Open | null>(null)

/** The order that the panel shows, and what can be done with it: for keys and the palette. */
export const shownOrder = createStore<{ order: Order; conversation: string; can: Doable[] } | null>(null)
