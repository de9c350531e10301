import { expect, test } from 'vitest'
import { withProposed } from './proposed'

const words = { conversation: 'c', html: '<p>Hi,</p><p>refunded.</p>' }
const takenBack = { ...words, isTakenBack: true }

test('a proposal fills an empty composer and stands below what is being written', () => {
  expect(withProposed('', words, true)).toBe(words.html)
  expect(withProposed('<p>Sorry!</p>', words, false)).toBe(`<p>Sorry!</p><p></p>${words.html}`)
})

test('what did not happen is not said', () => {
  expect(withProposed(words.html, takenBack, false)).toBe('')
  expect(withProposed(`<p>Sorry!</p><p></p>${words.html}`, takenBack, false)).toBe('<p>Sorry!</p>')
})

test('what somebody changed meanwhile stays', () => {
  expect(withProposed('<p>Hi, all refunded.</p>', takenBack, false)).toBe('<p>Hi, all refunded.</p>')
})
