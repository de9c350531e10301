import { expect, test } from 'vitest'
import { limitBody, wrongSums } from './limitBody'

const values = { currency: 'usd', group: '', perGesture: '', orderShare: '', perDay: '', perMonth: '' }

test('an empty sum is free, and a comma is a point', () => {
  const body = limitBody({ ...values, perDay: '150,50' }, { whom: 'lead', kind: '', reason: '' })
  expect(body).toMatchObject({ role: 'lead', agent: null, currency: 'USD', perGesture: null, kind: null })
  expect(body.perDay).toEqual({ amount: '150.50', currency: 'USD' })
})

test('whoever is not a role is a person', () => {
  expect(limitBody(values, { whom: '019aa', kind: 'refund', reason: '' })).toMatchObject({ role: null, agent: '019aa' })
})

test('what is no sum and no percentage is said', () => {
  expect(wrongSums({ ...values, perGesture: 'much', perDay: '12.5', perMonth: '-1', orderShare: '101' })).toEqual([
    'perGesture',
    'perMonth',
    'orderShare',
  ])
  expect(wrongSums(values)).toEqual([])
})
