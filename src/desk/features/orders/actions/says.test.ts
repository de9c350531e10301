import { expect, test } from 'vitest'
import type { Ability, Intent } from '~/api/types'
import i18n from '~/words'
import { courseOf, saidUnder, whatOf } from './says'

const { t } = i18n
const usd = (amount: string) => ({ amount, currency: 'USD' })
const ability = (change: Partial<Ability>): Ability => ({
  action: 'order.refund',
  whyNot: null,
  reason: null,
  needsAuthority: true,
  left: null,
  limit: null,
  needsApproval: false,
  without: [],
  ...change,
})

test.each<[Partial<Ability>, string]>([
  [{}, 'no limit'],
  [{ left: usd('120.00'), limit: usd('150.00') }, '$120 of $150 left'],
  [{ left: usd('120.00') }, '$120 left'],
  [{ needsApproval: true }, 'a lead approves'],
  [{ whyNot: 'nothing_left' }, 'nothing left to pay back'],
  [{ whyNot: 'store_cannot', reason: 'not_yet' }, 'not at this store yet'],
  [{ whyNot: 'store_cannot', reason: 'of_another_day' }, 'not possible now'],
])('under an action of %j stands %s', (change, said) => {
  expect(saidUnder('refund', ability(change), t)).toBe(said)
})

test('what costs nothing says what it takes', () => {
  expect(saidUnder('return', ability({ needsAuthority: false }), t)).toBe('costs nothing')
})

const now = Date.parse('2026-11-21T10:00:00Z')
const intent = (state: Intent['state'], dueAt: string | null = null) => ({ state, dueAt })

test('what is held counts down by whole seconds, then is about to leave', () => {
  expect(courseOf(intent('held', '2026-11-21T10:00:23.200Z'), now)).toMatchObject({ words: 'leaves', seconds: 24 })
  expect(courseOf(intent('held', '2026-11-21T09:59:59Z'), now)).toMatchObject({ words: 'due' })
})

test.each(['done', 'refused', 'withdrawn', 'rejected'] as const)('what is %s is not under way', state => {
  expect(courseOf(intent(state), now)).toBeNull()
})

test('an intent is named with its sum, if it has one', () => {
  expect(whatOf({ kind: 'refund', cost: usd('64.00') }, t)).toBe('Refund $64.00')
  expect(whatOf({ kind: 'address', cost: null }, t)).toBe('New address')
})
