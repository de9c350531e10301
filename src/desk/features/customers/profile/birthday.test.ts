import { expect, test } from 'vitest'
import { readBirthday, writeBirthday } from './birthday'

test.each(['1990-12-31', '--02-29'])('%s is read and written again', text => {
  expect(writeBirthday(readBirthday(text))).toBe(text)
})

test('what was not said is null, and what was said by half is not', () => {
  expect(writeBirthday(readBirthday(null))).toBeNull()
  expect(writeBirthday({ day: '7', month: '03', year: '' })).toBe('--03-07')
  expect(writeBirthday({ day: '7', month: '', year: '' })).toBe('--00-07')
})
