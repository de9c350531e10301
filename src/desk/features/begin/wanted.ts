import { createStore } from '~/shared/store'

/** To whom somebody is about to write first; an empty list: to be chosen. Null: nobody writes. */
export const beginning = createStore<{ to: string[] } | null>(null)
