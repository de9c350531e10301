import { expect, test } from 'vitest'
import { isNothing, money, roundMoney } from './money'

test('an amount has the digits of its currency', () => {
  expect(money({ amount: '1284.50', currency: 'USD' })).toBe('$1,284.50')
  expect(money({ amount: '1284', currency: 'JPY' })).toBe('¥1,284')
  expect(money({ amount: '1.250', currency: 'KWD' })).toMatch(/1\.250$/)
})

test('a rounded amount has none', () => {
  expect(roundMoney({ amount: '1284.50', currency: 'EUR' })).toBe('€1,285')
  expect(isNothing({ amount: '0.00', currency: 'EUR' })).toBe(true)
})
