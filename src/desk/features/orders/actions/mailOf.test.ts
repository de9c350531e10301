import { expect, test } from 'vitest'
import type { Order } from '~/api/types'
import i18n from '~/words'
import { codeMailOf, mailOf } from './mailOf'

const order = (customerName: string | null) => ({ customerName, number: '#10482' }) as Order
const sum = { amount: '64.00', currency: 'USD' }

test('a mail begins with the first name and says the sum', () => {
  const html = mailOf('refund', order('Hanna Lindqvist'), sum, i18n.t)
  expect(html).toMatch(/^<p>Hi Hanna,<\/p><p>we are refunding \$64\.00 of your order #10482\./)
})

test('a name is text, whatever it is made of', () => {
  expect(mailOf('cancel', order('<img>'), sum, i18n.t)).toContain('Hi &lt;img&gt;,')
})

test('nobody’s name is made up', () => {
  expect(mailOf('return', order(null), null, i18n.t)).toMatch(/^<p>Hello,<\/p>/)
})

test('a code is told with its value and its last day, or that it has none', () => {
  const until = new Date(2026, 11, 21, 12)
  const code = 'SORRY-7KXQ2M9P'
  expect(codeMailOf(order(null), { code, until, percent: 10 }, i18n.t)).toContain(
    'order: SORRY-7KXQ2M9P. It takes 10% off and is good until 21 December 2026.',
  )
  expect(codeMailOf(order(null), { code, until: null, amount: sum }, i18n.t)).toContain(
    'It takes $64.00 off and does not expire.',
  )
})
