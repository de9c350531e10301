import type { Message } from '~/api/types'
import { createStore } from '~/shared/store'

/** What is asked about a message, at most one thing at a time. */
export const shownDialog = createStore<{ asks: 'kind' | 'place'; message: Message } | null>(null)
