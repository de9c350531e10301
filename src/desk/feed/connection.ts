import { createStore } from '~/shared/store'

export const isConnected = createStore(true)
