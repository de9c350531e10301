import { expect, test } from 'vitest'
import { parseMail } from '../../src/parsing/parse-mail.ts'
import { unpackRtf } from '../../src/parsing/tnef/compressed-rtf.ts'
import { readRtf } from '../../src/parsing/tnef/rtf.ts'
import { unpackTnef } from '../../src/parsing/tnef/unpack.ts'

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
  ['parts', `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n\r\n'.repeat(100_000)}`],
  ['levels', levels(30_000)],
  ['boundaries below the deepest level', `${levels(64)}${'--64\r\n\r\n'.repeat(200_000)}`],
  ['utf-7', `Content-Type: text/plain; charset=utf-7\r\n\r\n${'+'.repeat(2_000_000)}`],
  ['a page that may name its charset', `Content-Type: text/html\r\n\r\n\xff${'<meta '.repeat(300_000)}`],
  ['a calendar', `Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(15_000)}`],
  ['a line of a calendar', `Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nA${';B="'.repeat(60_000)}`],
  ['short lines', `\r\n${'\r\n'.repeat(1_000_000)}`],
])('%s', { timeout: 60_000 }, async (_name, text) => {
  const raw = Buffer.from(text)
  const start = performance.now()

  await parseMail(raw)

  expect(performance.now() - start).toBeLessThan(4_000)
})

test.each([
  ['groups', '{'.repeat(2_000_000)],
  ['groups side by side', '{}'.repeat(1_000_000)],
  ['control words', '\\u1'.repeat(1_000_000)],
  ['backslashes', '\\'.repeat(2_000_000)],
  ['bytes', "\\'ff".repeat(500_000)],
])('RTF of %s', (_name, rtf) => {
  const start = performance.now()

  readRtf(Buffer.from(rtf))

  expect(performance.now() - start).toBeLessThan(4_000)
})

test('RTF that says it is larger than it is stays small', () => {
  const packed = Buffer.concat([Buffer.from('ffffffffffffffff4c5a467500000000', 'hex'), Buffer.alloc(100_000, 0xff)])

  expect(unpackRtf(packed).length).toBeLessThan(1_000_000)
})

test.each([
  ['attributes', Buffer.alloc(9_000_000, Buffer.from('01000000000000000000 00'.replace(' ', ''), 'hex'))],
  ['files', Buffer.alloc(9_000_000, Buffer.from('0202900600000000000000', 'hex'))],
])('A winmail.dat of %s', (_name, content) => {
  const start = performance.now()

  unpackTnef(Buffer.concat([Buffer.from('789f3e220100', 'hex'), content]))

  expect(performance.now() - start).toBeLessThan(4_000)
})

/** Each one in the one before. */
function levels(count: number): string {
  const header = (n: number) => `Content-Type: multipart/mixed; boundary=${n}\r\n\r\n--${n}\r\n`
  return Array.from({ length: count }, (_, n) => header(n + 1)).join('')
}
