import { expect, test } from 'vitest'
import { asAddress } from './linkAddress'

test.each([
  ['https://shop.example/a?b=1', 'https://shop.example/a?b=1'],
  ['shop.example', 'https://shop.example'],
  [' shop.example/returns ', 'https://shop.example/returns'],
  ['help@shop.example', 'mailto:help@shop.example'],
  ['tel:+49301234', 'tel:+49301234'],
])('%s leads to %s', (typed, address) => {
  expect(asAddress(typed)).toBe(address)
})

test.each(['', 'hello', 'javascript:alert(1)', 'data:text/html,x', 'two words.example', 'https://'])(
  '%s leads nowhere',
  typed => {
    expect(asAddress(typed)).toBeNull()
  },
)
