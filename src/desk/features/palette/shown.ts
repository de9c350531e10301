import { createStore } from '~/shared/store'

export const paletteShown = createStore(false)
