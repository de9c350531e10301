import { afterEach, beforeEach, expect, test } from 'vitest'
import { Host } from '../../src/host/host.ts'
import { Listener } from '../../src/receiving/listener.ts'
import { FakeHost, TOKEN } from '../support/fake-host.ts'
import { SmtpClient } from '../support/smtp-client.ts'

const MAX_BYTES = 100_000
const MAIL = 'Subject: Hello\r\n\r\nWhere is my order?'

let fake: FakeHost
let host: Host
let listener: Listener
let sender: SmtpClient
let port: number

beforeEach(async () => {
  fake = new FakeHost()
  host = new Host(await fake.start(), TOKEN)
  const settings = { address: '127.0.0.1', port: 0, maxBytes: MAX_BYTES, name: 'mail.shop.example', certificate: null }
  listener = new Listener(settings, host, { recipientMs: 300, mailMs: 300 })
  port = await listener.listen()
  sender = await SmtpClient.open(port)
})

afterEach(() => {
  sender.close()
  listener.stopAccepting()
  listener.close()
  host.close()
  fake.stop()
})

test('A mail is acknowledged once the host has stored it, byte for byte', async () => {
  const answer = await sender.mail('joe@x.example', ['help@shop.example'], `${MAIL}\r\n..dot\r\n`)

  expect(answer).toMatch(/^250 /)
  expect(fake.mails[0]?.body.toString()).toBe(`${MAIL}\r\n.dot\r\n\r\n`)
  expect(fake.mails[0]?.headers).toMatchObject({
    'x-mail-from': 'joe@x.example',
    'x-rcpt-to': 'help@shop.example',
    'x-remote-address': '127.0.0.1',
    'x-helo': 'sender.example',
  })
})

test('Several recipients are one call', async () => {
  await sender.mail('joe@x.example', ['help@shop.example', 'sales@shop.example'], MAIL)

  expect(fake.mails.map(mail => mail.headers['x-rcpt-to'])).toEqual(['help@shop.example,sales@shop.example'])
})

test('The null sender is passed on as nothing', async () => {
  expect(await sender.mail('', ['help@shop.example'], MAIL)).toMatch(/^250 /)
  expect(fake.mails[0]?.headers['x-mail-from']).toBe('')
})

test('What a header cannot carry is percent-encoded', async () => {
  await sender.say('MAIL FROM:<müller%@x.example> SMTPUTF8')
  await sender.say('RCPT TO:<help@shop.example>')
  await sender.say('DATA')
  await sender.say('.')

  expect(decodeURIComponent(fake.mails[0]?.headers['x-mail-from'] as string)).toBe('müller%@x.example')
})

test('A mail the host already has is acknowledged, too', async () => {
  fake.answerMail = () => 409
  expect(await sender.mail('joe@x.example', ['help@shop.example'], MAIL)).toMatch(/^250 /)
})

test('Unknown recipients are refused, known ones beside them served', async () => {
  fake.answerRecipient = address => (address === 'help@shop.example' ? 200 : 404)
  await sender.say('MAIL FROM:<joe@x.example>')

  expect(await sender.say('RCPT TO:<nobody@shop.example>')).toMatch(/^550 5\.1\.1 /)
  expect(await sender.say('RCPT TO:<help@shop.example>')).toMatch(/^250 /)
})

test.each([500, 401, 302, null])('A recipient that the host answers with %s is put off', async status => {
  fake.answerRecipient = () => status
  await sender.say('MAIL FROM:<joe@x.example>')

  expect(await sender.say('RCPT TO:<help@shop.example>')).toMatch(/^451 4\.3\.0 /)
})

test.each([500, 503, 400, 202, null])('A mail that the host answers with %s is put off', async status => {
  fake.answerMail = () => status

  expect(await sender.mail('joe@x.example', ['help@shop.example'], MAIL)).toMatch(/^451 4\.3\.0 /)
  fake.answerMail = () => 200
  expect(await sender.mail('joe@x.example', ['help@shop.example'], MAIL)).toMatch(/^250 /)
})

test('Everything is put off while the host is away, and goes on when it is back', async () => {
  await sender.envelope('joe@x.example', ['help@shop.example'])
  fake.stop()

  sender.write(MAIL)
  expect(await sender.say('\r\n.')).toMatch(/^451 4\.3\.0 /)
  await sender.say('MAIL FROM:<joe@x.example>')
  expect(await sender.say('RCPT TO:<help@shop.example>')).toMatch(/^451 4\.3\.0 /)
})

test("A connection that the host let go meanwhile is not the sender's trouble", async () => {
  await sender.mail('joe@x.example', ['help@shop.example'], MAIL)
  await sender.say('MAIL FROM:<joe@x.example>')
  fake.dropConnections()

  expect(await sender.say('RCPT TO:<sales@shop.example>')).toMatch(/^250 /)
})

test('A mail too large for the host is refused for good', async () => {
  fake.answerMail = () => 413
  expect(await sender.mail('joe@x.example', ['help@shop.example'], MAIL)).toMatch(/^552 /)
})

test('A size announced too large is refused at once', async () => {
  expect(await sender.say(`MAIL FROM:<joe@x.example> SIZE=${MAX_BYTES + 1}`)).toMatch(/^552 5\.3\.4 /)
})

test('A mail that grows too large is cut off from the host and refused', async () => {
  const answer = await sender.mail('joe@x.example', ['help@shop.example'], Buffer.alloc(MAX_BYTES + 1000, 'a\r\n'))

  expect(answer).toMatch(/^552 5\.3\.4 /)
  expect(fake.mails).toEqual([])
})

test('A sender that never stops is hung up on', async () => {
  await sender.envelope('joe@x.example', ['help@shop.example'])
  sender.write(Buffer.alloc(MAX_BYTES * 4, 'a\r\n'))

  expect(await sender.answer()).toBe('')
  expect(fake.mails).toEqual([])
})

test('Half a mail is never taken for a whole one', async () => {
  await sender.envelope('joe@x.example', ['help@shop.example'])
  sender.write(Buffer.alloc(50_000, 'half\r\n'))
  await expect.poll(() => listener.isQuiet).toBe(false)
  sender.close()

  await expect.poll(() => listener.isQuiet).toBe(true)
  await expect.poll(() => fake.cutMails).toBe(1)
  expect(fake.mails).toEqual([])
})

test('Neither a login nor STARTTLS is offered', async () => {
  const greeting = await sender.say('EHLO sender.example')

  expect(greeting).toContain(`SIZE ${MAX_BYTES}`)
  expect(greeting).toMatch(/PIPELINING.*8BITMIME.*SMTPUTF8/s)
  expect(greeting).not.toMatch(/AUTH|STARTTLS/)
  expect(await sender.say('AUTH PLAIN AGEAYg==')).toMatch(/^50\d /)
})

test('Forty senders at once are all served', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const one = await SmtpClient.open(port)
      const answer = await one.mail('joe@x.example', ['help@shop.example'], MAIL)
      one.close()
      return answer.slice(0, 3)
    }),
  )

  expect(answers).toEqual(Array(40).fill('250'))
  expect(fake.mails).toHaveLength(40)
})
