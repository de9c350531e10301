import { expect, test } from 'vitest'
import type { Order } from '~/api/types'
import { partOf, shareOf, typedAmount } from './amounts'

const dollars = (amount: string) => ({ amount, currency: 'USD' })
const line = (paid: string, quantity: number) => ({ paid: dollars(paid), quantity }) as Order['lines'][number]

test.each([
  ['64', '64.00'],
  ['64.5', '64.50'],
  ['64,50', '64.50'],
  ['$64.00', '64.00'],
  ['1,284.00', '1284.00'],
  ['1.284,00', '1284.00'],
  ['1,284', '1284.00'],
  ['.5', '0.50'],
])('%s is read as %s', (typed, meant) => {
  expect(typedAmount(typed, 'USD')).toEqual(dollars(meant))
})

test.each(['', 'all of it', '-4', '1e3'])('%s is no sum', typed => {
  expect(typedAmount(typed, 'USD')).toBeNull()
})

test('a currency without cents takes none', () => {
  expect(typedAmount('640', 'JPY')).toEqual({ amount: '640', currency: 'JPY' })
  expect(typedAmount('640.50', 'JPY')).toBeNull()
})

test('some of the pieces cost their share, all of them what was paid', () => {
  expect(shareOf(line('10.00', 3), 1)).toEqual(dollars('3.33'))
  expect(shareOf(line('10.00', 3), 3)).toEqual(dollars('10.00'))
})

test('a meter never leaves its frame', () => {
  expect(partOf(dollars('120.00'), dollars('150.00'))).toBe(80)
  expect(partOf(dollars('200.00'), dollars('150.00'))).toBe(100)
  expect(partOf(dollars('1.00'), dollars('0.00'))).toBe(0)
})
