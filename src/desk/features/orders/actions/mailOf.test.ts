import { expect, test } from 'vitest'
import type { Order } from '~/api/types'
import i18n from '~/words'
import { mailOf } from './mailOf'

const order = (customerName: string | null) => ({ customerName, number: '#10482' }) as Order
const sum = { amount: '64.00', currency: 'USD' }

test('a mail begins with the first name and says the sum', () => {
  const html = mailOf('refund', order('Hanna Lindqvist'), sum, i18n.t)
  expect(html).toMatch(/^<p>Hi Hanna,<\/p><p>we have refunded \$64\.00 of your order #10482\./)
})

test('a name is text, whatever it is made of', () => {
  expect(mailOf('cancel', order('<img>'), sum, i18n.t)).toContain('Hi &lt;img&gt;,')
})

test('nobody’s name is made up', () => {
  expect(mailOf('return', order(null), null, i18n.t)).toMatch(/^<p>Hello,<\/p>/)
})
