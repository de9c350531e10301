import type { Filter, FilterField, FilterRule } from '~/api/types'

export type Match = Filter['match']
export type Kind = FilterField['kind']

export const rulesOf = (filter: Filter) => [...filter.rules, ...filter.groups.flatMap(group => group.rules)]

/** Without the groups in which nothing is left. */
export const tidied = (filter: Filter): Filter => ({
  ...filter,
  groups: filter.groups.filter(({ rules }) => rules.length > 0),
})

export const isWhole = ({ value }: FilterRule) => value.trim() !== ''

const usual: Partial<Record<Kind, string>> = { flag: 'true', agent: 'me', team: 'none', days: '3' }

/** What a rule says before anybody chose: what can be guessed, else nothing. */
export function freshRule({ name, kind, ops, choices }: FilterField, op = ops[0] ?? 'is'): FilterRule {
  const value = kind === 'time' ? (isLength(op) ? '24h' : '') : (choices?.[0] ?? usual[kind] ?? '')
  return { field: name, op, value }
}

export const isLength = (op: string) => op === 'within' || op === 'over'

export const units = ['m', 'h', 'd'] as const
export type Unit = (typeof units)[number]

/** "24h" as its parts. */
export function readLength(value: string): { count: string; unit: Unit } {
  const found = /^(\d*)([mhd])$/.exec(value)
  return { count: found?.[1] ?? '', unit: (found?.[2] as Unit | undefined) ?? 'h' }
}

/** The day of an instant where we are, and the instant at which a day begins here. */
export function dayOf(instant: string) {
  const at = new Date(instant)
  if (Number.isNaN(at.valueOf())) return ''
  const two = (part: number) => `${part}`.padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
export const beginOf = (day: string) => (day ? new Date(`${day}T00:00`).toISOString() : '')

/** A name as the words know it: dots and lines would lead them astray. */
export const wordOf = (name: string) => name.replaceAll('.', '-')
