import { createStore } from '~/shared/store'

/** Whether the macros of the open conversation are shown to choose from. */
export const macrosWanted = createStore(false)
