import { codeOf } from '~/api/problem'
import i18n from '~/words'
import { createStore } from './store'

export const trouble = createStore<string | null>(null)

/** A failure in the person's words, by its stable code. */
export function problemText(error: unknown) {
  const key = `problems.${codeOf(error)}`
  return i18n.t((i18n.exists(key) ? key : 'problems.unknown') as 'problems.unknown')
}

export const tellProblem = (error: unknown) => trouble.set(problemText(error))
