import { createStore, useStore } from '~/shared/store'

export type Presence = {
  agents: { id: string; state: 'online' | 'away' | 'offline' }[]
  viewing: { conversation: string; agent: string; doing: 'viewing' | 'replying' }[]
}

export const presence = createStore<Presence>({ agents: [], viewing: [] })
export const usePresence = () => useStore(presence)
