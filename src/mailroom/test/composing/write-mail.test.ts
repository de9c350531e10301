import { expect, test } from 'vitest'
import { readOutgoing } from '../../src/composing/outgoing.ts'
import { writeMail } from '../../src/composing/write-mail.ts'
import { parseMail } from '../../src/parsing/parse-mail.ts'

const BASE = {
  from: { name: 'Zoë at Northwind', address: 'help@shop.example' },
  to: [{ name: 'Doe, Jane', address: 'jane@example.org' }],
  cc: [{ name: '', address: 'cc@example.org' }],
  replyTo: { name: '', address: 'help+token@shop.example' },
  subject: 'Grüße 🙂 about a subject that is quite a bit longer than one line of a mail header may be, so it folds',
  messageId: 'ours@shop.example',
  inReplyTo: 'theirs@example.org',
  references: ['first@example.org', 'theirs@example.org'],
  date: '2026-11-21T10:42:00Z',
  text: 'Hello\n.\nFrom here on: Grüße\n',
  html: '<p>Hello <img src="cid:pic@shop.example"></p>',
  headers: [{ key: 'Auto-Submitted', value: 'auto-replied' }],
  attachments: [
    { name: 'pic.png', mediaType: 'image/png', contentId: 'pic@shop.example', offset: 0, size: 4 },
    { name: 'Rechnung für Zoë.pdf', mediaType: 'application/pdf', contentId: null, offset: 4, size: 3 },
  ],
}
const BLOBS = Buffer.from([0, 13, 10, 255, 1, 2, 3])

const write = (changes: object = {}) => writeMail(readOutgoing({ json: { ...BASE, ...changes }, blobs: BLOBS }))

test('What is written is what is read back', async () => {
  const { mail, contents } = await parseMail(await write())

  expect(mail).toMatchObject({
    from: BASE.from,
    to: BASE.to,
    cc: BASE.cc,
    replyTo: [BASE.replyTo],
    subject: BASE.subject,
    messageId: BASE.messageId,
    inReplyTo: [BASE.inReplyTo],
    references: BASE.references,
    date: '2026-11-21T10:42:00.000Z',
    text: expect.stringContaining('From here on: Grüße'),
    html: expect.stringContaining('<img src="cid:pic@shop.example">'),
    attachments: [
      { name: 'pic.png', mediaType: 'image/png', contentId: 'pic@shop.example', disposition: 'inline' },
      { name: 'Rechnung für Zoë.pdf', mediaType: 'application/pdf', disposition: 'attachment' },
    ],
    defects: [],
  })
  expect(mail.headers).toContainEqual({ key: 'auto-submitted', value: 'auto-replied' })
  expect(contents.map(content => [...content])).toEqual([
    [0, 13, 10, 255],
    [1, 2, 3],
  ])
})

test('The tree is mixed, alternative, related; every line is short, ASCII and ends in CRLF', async () => {
  const raw = (await write()).toString('latin1')

  expect(raw.match(/multipart\/\w+/g)).toEqual(['multipart/mixed', 'multipart/alternative', 'multipart/related'])
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n\x80-\xff]/)
  expect(Math.max(...raw.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(998)
})

test('A long list of references folds and stays whole', async () => {
  const references = Array.from({ length: 120 }, (_, n) => `${'r'.repeat(60)}${n}@example.org`)
  const { mail } = await parseMail(await write({ references }))

  expect(mail.references).toEqual(references)
})

const LINE = 'x\r\nBcc: thief@example.org'
test.each<[string, object]>([
  ['subject', { subject: LINE }],
  ['a name', { to: [{ name: LINE, address: 'a@example.org' }] }],
  ['an address', { to: [{ name: '', address: `a@example.org\n` }] }],
  ['two addresses in one', { to: [{ name: '', address: 'a@example.org, b@example.org' }] }],
  ['the message id', { messageId: LINE }],
  ['a reference', { references: ['a@x> <b@x'] }],
  ["a header's value", { headers: [{ key: 'X-A', value: LINE }] }],
  ["a header's key", { headers: [{ key: 'X-A: b\r\nBcc', value: 'x' }] }],
  ['a file name', { attachments: [{ ...BASE.attachments[0], name: LINE }] }],
  ['a media type', { attachments: [{ ...BASE.attachments[0], mediaType: LINE }] }],
  ['a size beyond the bytes', { attachments: [{ ...BASE.attachments[0], size: 8 }] }],
  ['a date that is none', { date: 'soon' }],
  ['a missing member', { html: undefined }],
])('%s is refused', (_name, changes) => {
  expect(() => readOutgoing({ json: { ...BASE, ...changes }, blobs: BLOBS })).toThrow(/^invalid:/)
})
