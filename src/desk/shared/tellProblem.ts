import { codeOf, Problem } from '~/api/problem'
import i18n from '~/words'
import { createStore } from './store'

export const trouble = createStore<string | null>(null)

/** A failure in the person's words, by its stable code. */
export function problemText(error: unknown) {
  const key = `problems.${codeOf(error)}`
  return i18n.t((i18n.exists(key) ? key : 'problems.unknown') as 'problems.unknown', presentOf(error))
}

/** What the refusal is about, for words that name it. */
function presentOf(error: unknown) {
  const present = error instanceof Problem ? Object.entries(error.current) : []
  return Object.fromEntries(present.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]))
}

export const tellProblem = (error: unknown) => trouble.set(problemText(error))
