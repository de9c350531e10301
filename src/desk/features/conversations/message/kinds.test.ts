import { expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import i18n from '~/words'
import { whyKind } from './kinds'

const t = i18n.t

test('says what a mail is and what told so', () => {
  const email = a.email({ class: 'out-of-office', classifiedBy: 'away-subject' })

  expect(whyKind(email, t)).toBe('Out of office: its subject says that someone is away.')
})

test('a reason of tomorrow is shown as it is', () => {
  expect(whyKind(a.email({ class: 'spam', classifiedBy: 'stars' }), t)).toBe('Spam: stars.')
})

test('without a reason it is only named', () => {
  expect(whyKind(a.email({ class: 'own-loop' }), t)).toBe('Our own mail')
})
