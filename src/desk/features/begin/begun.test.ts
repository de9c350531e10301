import { expect, test } from 'vitest'
import { type Begun, bodyOf, isBlank } from './begun'

const begun = (fields: Partial<Begun> = {}): Begun => ({
  brand: null,
  to: ['kim@shopper.example'],
  cc: [],
  subject: ' Your order ',
  html: '<p>Good day.</p>',
  attachments: [],
  ...fields,
})

test('it is whole with somebody to write to, a subject, and words or a file', () => {
  expect(bodyOf(begun(), 'b1', 10)).toMatchObject({ brand: 'b1', subject: 'Your order', undoSeconds: 10 })
  for (const missing of [{ to: [] }, { subject: '  ' }, { html: '' }])
    expect(bodyOf(begun(missing), 'b1', 0)).toBeNull()
})

test('what nobody has written is blank', () => {
  expect(isBlank(begun())).toBe(false)
  expect(isBlank(begun({ to: [], subject: '', html: '' }))).toBe(true)
})
