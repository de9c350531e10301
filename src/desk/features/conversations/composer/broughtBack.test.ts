import { expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import { asDraft } from './broughtBack'

test('an answer that was taken back goes to the same people and answers the same mail', () => {
  const to = [{ name: 'Boss', address: 'boss@lindqvist.example' }]
  const message = a.message({ direction: 'out', html: '<p>Hi</p>', email: a.email({ to }) })

  const draft = asDraft(message, a.conversation({ lastSequence: 7 }))

  expect(draft).toMatchObject({ html: '<p>Hi</p>', to: ['boss@lindqvist.example'], cc: [], answers: 'm1', seen: 7 })
})
