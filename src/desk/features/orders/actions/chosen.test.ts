import { expect, test } from 'vitest'
import type { Order } from '~/api/types'
import { isWrong, linesOf, type RefundForm, refundOf } from './chosen'

const usd = (amount: string) => ({ amount, currency: 'USD' })
const lines = [
  { id: 'a', paid: usd('64.00'), quantity: 1 },
  { id: 'b', paid: usd('10.00'), quantity: 3 },
] as Order['lines']
const order = { lines, totals: { total: usd('74.00') } } as Order
const form = (change: Partial<RefundForm>): RefundForm => ({
  by: 'items',
  picks: {},
  shipping: null,
  sum: '',
  restock: false,
  ...change,
})

test('the server reckons what was not typed', () => {
  const picks = { b: { quantity: 2, typed: null } }
  expect(refundOf(order, form({ picks }))).toEqual({ lines: [{ line: 'b', quantity: 2 }] })
})

test('a sum of one’s own goes with its line', () => {
  const picks = { a: { quantity: 1, typed: '20' } }
  expect(refundOf(order, form({ picks, restock: true }))).toEqual({
    lines: [{ line: 'a', quantity: 1, amount: usd('20.00') }],
    restock: true,
  })
})

test('shipping alone brings nothing back into stock', () => {
  expect(refundOf(order, form({ shipping: '4.90', restock: true }))).toEqual({ lines: [], shipping: usd('4.90') })
})

test('nothing is asked while nothing is chosen or a sum cannot be read', () => {
  expect(refundOf(order, form({}))).toBeNull()
  expect(refundOf(order, form({ picks: { a: { quantity: 1, typed: 'much' } } }))).toBeNull()
  expect(refundOf(order, form({ by: 'sum' }))).toBeNull()
})

test('a sum for nothing in particular forgets the lines', () => {
  const picks = { a: { quantity: 1, typed: null } }
  expect(refundOf(order, form({ by: 'sum', sum: '5', picks }))).toEqual({ amount: usd('5.00') })
})

test('a sum beyond what was paid is marked where it stands', () => {
  const [line] = lines
  if (!line) throw new Error('no line')
  expect(isWrong(line, { quantity: 1, typed: '64.01' })).toBe(true)
  expect(isWrong(line, { quantity: 1, typed: '64' })).toBe(false)
})

test('lines come in the order of the order', () => {
  const picks = { b: { quantity: 1, typed: null }, a: { quantity: 1, typed: null } }
  expect(linesOf(lines, picks)?.map(({ line }) => line)).toEqual(['a', 'b'])
})
