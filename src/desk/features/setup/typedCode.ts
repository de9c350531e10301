import { createStore } from '~/shared/store'

/** Whoever looked around first need not go back to the terminal for the code. */
export const typedCode = createStore('')
