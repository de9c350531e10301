import type { TFunction } from 'i18next'
import type { Ability, Intent } from '~/api/types'
import { money, roundMoney } from '~/shared/money'
import i18n from '~/words'
import type { Doable } from './catalogue'

/** The one line under an action: why it cannot be done, what is left of a limit, or what it takes. */
export function saidUnder(action: Doable, ability: Ability, t: TFunction) {
  if (ability.whyNot) return whyNot(ability)
  if (ability.needsApproval) return t('actions.asksLead')
  if (ability.left && ability.limit)
    return t('actions.leftOf', { left: roundMoney(ability.left), limit: roundMoney(ability.limit) })
  if (ability.left) return t('actions.left', { left: roundMoney(ability.left) })
  return t(ability.needsAuthority ? 'actions.noLimit' : `actions.takes.${action as 'return'}`)
}

/** A reason that this desk does not know yet is said as the plain fact. */
function whyNot({ whyNot: code, reason }: Ability) {
  const key = reason ? `actions.cannot.${reason}` : `actions.why.${code}`
  return i18n.t((i18n.exists(key) ? key : 'actions.notNow') as 'actions.notNow')
}

/** What an intent is about, with its sum: "Refund $64.00". */
export const whatOf = ({ kind, cost }: Pick<Intent, 'kind' | 'cost'>, t: TFunction) =>
  [t(`actions.kind.${kind}`), cost && money(cost)].filter(Boolean).join(' ')

export const secondsUntil = (due: string, now: number) => Math.max(0, Math.ceil((Date.parse(due) - now) / 1000))

type Course = {
  words: 'leaves' | 'asked' | 'due' | 'calling' | 'unanswered' | 'doubtful'
  icon: string
  seconds: number
}

/** How far it is, for people; null once it has ended. What is due or called next second says so by itself. */
export function courseOf({ state, dueAt }: Pick<Intent, 'state' | 'dueAt'>, now: number): Course | null {
  const seconds = state === 'held' && dueAt ? secondsUntil(dueAt, now) : 0
  switch (state) {
    case 'asked':
      return { words: 'asked', icon: 'hourglass', seconds }
    case 'held':
      return seconds > 0 ? { words: 'leaves', icon: 'clock', seconds } : { words: 'due', icon: 'clock', seconds }
    case 'due':
      return { words: 'due', icon: 'clock', seconds }
    case 'calling':
      return { words: 'calling', icon: 'store', seconds }
    case 'unanswered':
      return { words: 'unanswered', icon: 'search', seconds }
    case 'doubtful':
      return { words: 'doubtful', icon: 'triangle-alert', seconds }
    default:
      return null
  }
}
