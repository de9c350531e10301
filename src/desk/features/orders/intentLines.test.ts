import { expect, test } from 'vitest'
import i18n from '~/words'
import { intentLines } from './intentLines'

const told = {
  kind: 'refund',
  order: '#10482',
  amount: { amount: '64.00', currency: 'USD' },
  made: null,
  reason: 'Arrived damaged',
  problem: null,
  approvedBy: null,
  note: null,
}
const around = { actor: { kind: 'agent' as const, id: 'a', name: 'Maya' }, linked: [], t: i18n.t }

function lineOf(end: string, change = {}) {
  const said = intentLines[`intent-${end}`]?.say({ ...told, ...change }, around)
  return said && i18n.t(said.words, said.values).replace(/<\/?b>/g, '')
}

test('a refund is told with its reason and who allowed it', () => {
  expect(lineOf('done', { approvedBy: 'Tom' })).toBe(
    'Maya made a refund of $64.00, order #10482: Arrived damaged, approved by Tom',
  )
})

test('what has no sum and no reason ends with its order', () => {
  expect(lineOf('done', { kind: 'address', amount: null, reason: null })).toBe(
    'Maya made a change of address, order #10482',
  )
})

test('a refusal says what the store said', () => {
  expect(lineOf('refused', { reason: null, problem: 'Too old.' })).toBe(
    'The store refused a refund of $64.00, order #10482: Too old.',
  )
})
