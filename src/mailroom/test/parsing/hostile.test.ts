import { expect, test } from 'vitest'
import { parseMail } from '../../src/parsing/parse-mail.ts'

const BIG = 900_000
const QP = 'Content-Type: application/x; name=x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'

// What is quadratic in a parser takes minutes on these; what is linear, well under a second.
test.each([
  ['blanks in quoted-printable', `${QP}${' '.repeat(5_000_000)}x`],
  ['soft breaks', `${QP}${'=\r\n'.repeat(500_000)}`],
  ['a date of zones', `Date: 1 Jan 2026 10:00 ${'+0000('.repeat(BIG / 6)}`],
  ['a date of blanks', `Date: ${'1 '.repeat(BIG / 2)}`],
  ['references of brackets', `References: ${'<'.repeat(BIG)}`],
  ['references of at signs', `References: ${'@'.repeat(BIG)}`],
  ['recipients without end', `To: ${'a@b.c,'.repeat(BIG / 6)}`],
  ['an address of comments', `From: ${'('.repeat(BIG)}`],
  ['an address of quotes', `From: ${'"'.repeat(BIG)}`],
  ['encoded words', `Subject: ${'=?utf-8?Q?=C3?= '.repeat(BIG / 16)}`],
  ['folds', `Subject: a${'\r\n '.repeat(BIG / 3)}b`],
  ['headers without end', 'a: b\r\n'.repeat(BIG / 6)],
  ['parameters', `Content-Type: text/plain${'; a=b'.repeat(BIG / 5)}`],
  [
    'continued parameters',
    `Content-Disposition: attachment${Array.from({ length: 20_000 }, (_, n) => `; filename*${n}*=a`).join('')}`,
  ],
  ['HTML', `Content-Type: text/html\r\n\r\n${'<'.repeat(2_000_000)}`],
  ['short lines', `\r\n${'\r\n'.repeat(1_000_000)}`],
])('%s', { timeout: 60_000 }, async (_name, text) => {
  const raw = Buffer.from(text)
  const start = performance.now()

  await parseMail(raw)

  expect(performance.now() - start).toBeLessThan(4_000)
})
