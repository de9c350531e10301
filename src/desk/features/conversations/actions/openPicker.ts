import { createStore } from '~/shared/store'

/** The picker that is open over the conversation, so that keys and the menu can open it too. */
export const openPicker = createStore<'assign' | 'snooze' | 'tag' | 'priority' | null>(null)

/** Whether the conversation is about to be handed back with a note. */
export const handBackShown = createStore(false)
