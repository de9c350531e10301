import { expect, test } from 'vitest'
import { partHead } from '../../src/parsing/head.ts'

const part = (mail: string) => partHead(Buffer.from(mail)).toString()

test.each([
  ['Subject: x\r\nHello\r\n', 'Subject: x\r\n\r\nHello\r\n'],
  ['Subject: x\nfolded:\n more\nHello\n\nAgain\n', 'Subject: x\nfolded:\n more\n\r\nHello\n\nAgain\n'],
  ['Only words\r\nof a mail\r\n', '\r\nOnly words\r\nof a mail\r\n'],
])('%j gets the empty line that it lacks', (mail, mended) => {
  expect(part(mail)).toBe(mended)
})

test.each([
  'Subject: x\r\n\r\nHello\r\n',
  'no header\r\nSubject: x\r\n\r\nHello\r\n',
  'References: <a@b>\r\n<c@d>\r\n\r\nHello\r\n',
  'Subject: x\r\n',
  '\r\nonly\r\nwords\r\n',
  '\nonly\nwords\n',
  '\r\n',
  '',
])('%j stays as it is', mail => {
  expect(part(mail)).toBe(mail)
})
