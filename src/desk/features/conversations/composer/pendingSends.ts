import type { NewMessage } from '~/api/types'
import { createStore, useStore } from '~/shared/store'
import { keptHere } from './keptHere'

export type SendThen = 'resolve' | 'snooze' | 'nothing'

/** A message between Send and the server's answer. Its key and words stay as they are: a further try is the same message. */
export type PendingSend = {
  key: string
  body: NewMessage
  next: SendThen
  subject: string
  /** `back`: the writer took it back, and it may have arrived all the same. */
  state: 'sending' | 'waiting' | 'back'
  /** "Send anyway": what the writer has read by now, should the words be refused as written too early. */
  anyway: number
  /** It was taken back before: the answer may be one that the server gave already, and what was written since lies there as a draft. */
  isAgain?: boolean
}

type Sends = Record<string, PendingSend | undefined>

const kept = keptHere<PendingSend>('sending')
const store = createStore<Sends>({})
const show = (conversation: string, send: PendingSend | undefined) =>
  store.set({ ...store.get(), [conversation]: send })

/** The pending sends of this agent by conversation, kept where the drafts are, so that a reload loses neither. */
export const pendingSends = {
  of: (conversation: string) => store.get()[conversation],
  conversations: () => Object.keys(store.get()),
  put(conversation: string, send: PendingSend) {
    show(conversation, send)
    kept.write(conversation, send)
  },
  remove(conversation: string) {
    show(conversation, undefined)
    kept.remove(conversation)
  },
  load: () => store.set(kept.all()),
  /** When the agent leaves; what is kept waits for the same agent. */
  unload: () => store.set({}),
  /** Calls back when another tab is done with one. */
  follow: (tellDone: (conversation: string) => void) =>
    kept.watch((conversation, send) => {
      show(conversation, send ?? undefined)
      if (!send) tellDone(conversation)
    }),
}

export const usePendingSend = (conversation: string) => useStore(store)[conversation]
