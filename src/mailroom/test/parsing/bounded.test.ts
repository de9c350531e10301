import { expect, test } from 'vitest'
import { parseMail } from '../../src/parsing/parse-mail.ts'

const FIRST = 'Content-Type: text/plain\r\n\r\nPlease help.\r\n'

test('Of a mail of too many parts the first ones are read', async () => {
  const { mail } = await parseMail(
    Buffer.from(`Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n${FIRST}${'--a\r\n\r\nx\r\n'.repeat(50_000)}`),
  )

  expect(mail.text?.startsWith('Please help.')).toBe(true)
  expect(mail.defects).toContain('too_many_parts')
})

test('Of a mail of too many levels the upper ones are read, and what comes after the deep ones', async () => {
  const deep = Array.from(
    { length: 20_000 },
    (_, n) => `--${n}x\r\nContent-Type: multipart/mixed; boundary=${n + 1}x\r\n\r\n`,
  )
  const { mail } = await parseMail(
    Buffer.from(
      `Content-Type: multipart/mixed; boundary=0x\r\n\r\n--0x\r\n${FIRST}${deep.join('')}\r\n--0x\r\n\r\nAnd thanks.\r\n--0x--\r\n`,
    ),
  )

  expect(mail.text).toBe('Please help.\nAnd thanks.')
  expect(mail.defects).toContain('too_deep')
})

test('A mail of one part more than is read keeps its text', async () => {
  const file = '--a\r\nContent-Type: image/png; name=a.png\r\n\r\nx\r\n'
  const { mail } = await parseMail(
    Buffer.from(`Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n${FIRST}${file.repeat(2000)}--a--\r\n`),
  )

  expect(mail.text?.trim()).toBe('Please help.')
  expect(mail.attachments.length).toBeGreaterThan(1990)
})
