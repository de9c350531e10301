import { createStore } from '~/shared/store'

/** The picker that is open over the conversation, so that keys and the menu can open it too. */
export const openPicker = createStore<'assign' | 'snooze' | 'tag' | 'priority' | null>(null)

/** The conversation that is being given another subject. */
export const retitling = createStore<string | null>(null)

/** The conversation that is to become part of another one. */
export const merging = createStore<string | null>(null)

/** Whether the conversation is about to be handed back with a note. */
export const handBackShown = createStore(false)
