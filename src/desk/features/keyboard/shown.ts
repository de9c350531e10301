import { createStore } from '~/shared/store'

export const shortcutsShown = createStore(false)
