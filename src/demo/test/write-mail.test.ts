import { expect, test } from 'vitest'
import type { Message } from '../engine/contract.ts'
import { mail } from '../engine/matter.ts'
import { writeMail } from '../engine/write-mail.ts'

const shop = { name: 'Northwind Coffee', address: 'support@northwind.example' }
const from = { name: 'Rosa Chen', address: 'rosa@papermail.example' }
const photo = { name: 'a.jpg', mediaType: 'image/jpeg', content: new Uint8Array([255, 216, 255]) }
const answered: Message = {
  id: '1',
  sequence: 2,
  kind: 'message',
  direction: 'out',
  author: { name: 'Priya Nair' },
  at: '2026-11-21T10:42:00.123456Z',
  text: 'Is 2 < 3?\nPriya',
  delivery: { state: 'kept' },
  email: { messageId: 'reply@northwind.example' },
  event: null,
}
const write = (step = mail('Yes', { quoting: 'gmail', files: [photo] }), before = [answered]) =>
  writeMail({ step, messageId: 'filters.3@mail.example', subject: 'Filters', from, shop, before })

test('A letter has the same body in every run', async () => {
  const bodyOf = (raw: Buffer) => raw.toString().slice(raw.indexOf('\r\n\r\n'))
  const first = bodyOf(await write())
  await new Promise(resolve => setTimeout(resolve, 1100))

  expect(bodyOf(await write())).toBe(first)
})

test('An answer names what it answers and repeats it', async () => {
  const raw = (await write()).toString()

  expect(raw).toContain('In-Reply-To: <reply@northwind.example>')
  expect(raw).toContain('Subject: Re: Filters')
  expect(raw).toContain('gmail_quote')
  expect(raw).toContain('Is 2 &lt; 3?')
  expect(raw).toContain('> Is 2 < 3?')
})

test('A first letter answers nothing and repeats nothing', async () => {
  const raw = (await write(mail('Hello'), [])).toString()

  expect(raw).toContain('Subject: Filters')
  expect(raw).not.toMatch(/In-Reply-To|wrote:/)
})
