import { codeOf } from '~/api/problem'
import { problemText } from '~/shared/tellProblem'
import i18n from '~/words'
import type { Doable } from './catalogue'

/** A refusal whose code means something else elsewhere has words of its own here. */
export function actionProblem(action: Doable, error: unknown) {
  const key = `actions.problem.${action}.${codeOf(error)}`
  return i18n.exists(key) ? i18n.t(key as 'actions.problem.address.bad_address') : problemText(error)
}
