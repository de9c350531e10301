import { createStore } from '~/shared/store'

/** Words that something else than typing puts into a conversation's composer, for the agent to send or not. */
export const proposed = createStore<{ conversation: string; html: string } | null>(null)
