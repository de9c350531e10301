import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeHost } from './support/fake-host.ts'
import { Mailroom } from './support/mailroom.ts'
import { SmtpClient } from './support/smtp-client.ts'

let fake: FakeHost
let url: URL
const started: Mailroom[] = []

beforeEach(async () => {
  fake = new FakeHost()
  url = await fake.start()
})

afterEach(() => {
  for (const mailroom of started.splice(0)) mailroom.process.kill('SIGKILL')
  fake.stop()
})

function start(settings: Record<string, string> = {}): Mailroom {
  const mailroom = new Mailroom(url, settings)
  started.push(mailroom)
  return mailroom
}

test('It says once where it listens', async () => {
  const { http, smtp } = await start().ready()

  expect([http, smtp]).toEqual([expect.any(Number), expect.any(Number)])
})

test("It ends itself when the host's pipe closes", async () => {
  const mailroom = start()
  await mailroom.ready()
  mailroom.process.stdin?.end()

  expect(await mailroom.exit).toBe(0)
})

test('SIGTERM ends it at once when nothing is under way', async () => {
  const mailroom = start()
  const { smtp } = await mailroom.ready()
  const idle = await SmtpClient.open(smtp)
  const before = Date.now()
  mailroom.process.kill('SIGTERM')

  expect(await idle.answer()).toMatch(/^421 /)
  expect(await mailroom.exit).toBe(0)
  expect(Date.now() - before).toBeLessThan(1_000)
})

test('SIGTERM lets a mail under way end and takes no new one', async () => {
  const mailroom = start()
  const { smtp } = await mailroom.ready()
  const [sender, other] = [await SmtpClient.open(smtp), await SmtpClient.open(smtp)]
  await sender.envelope('joe@x.example', ['help@shop.example'])
  sender.write('Subject: slow\r\n')
  mailroom.process.kill('SIGTERM')
  await expect.poll(() => mailroom.lines.at(-1)?.event).toBe('ending')

  expect(await other.say('MAIL FROM:<joe@x.example>')).toMatch(/^421 /)
  expect(await sender.say('\r\nbody\r\n.')).toMatch(/^250 /)
  expect(await mailroom.exit).toBe(0)
  expect(fake.mails).toHaveLength(1)
})

test('SIGTERM waits three seconds at most', async () => {
  const mailroom = start()
  const { smtp } = await mailroom.ready()
  const sender = await SmtpClient.open(smtp)
  await sender.envelope('joe@x.example', ['help@shop.example'])
  const before = Date.now()
  mailroom.process.kill('SIGTERM')

  expect(await mailroom.exit).toBe(0)
  expect(Date.now() - before).toBeLessThan(3_500)
  expect(fake.mails).toEqual([])
})

test('A taken port is said in one line, and it exits with 3', async () => {
  const { smtp } = await start().ready()
  const second = start({ REGULARS_SMTP_LISTEN: `127.0.0.1:${smtp}` })

  expect(await second.exit).toBe(3)
  expect(second.lines).toEqual([{ error: 'smtp_port_taken', port: smtp }])
})

test('A missing setting is named, and it exits with 1', async () => {
  const mailroom = start({ REGULARS_SMTP_NAME: '' })

  expect(await mailroom.exit).toBe(1)
  expect(mailroom.lines).toMatchObject([{ level: 'error', event: 'fault', setting: 'REGULARS_SMTP_NAME is not set' }])
})

test('No log line holds an address or a word of a mail', async () => {
  const mailroom = start()
  const { smtp } = await mailroom.ready()
  const sender = await SmtpClient.open(smtp)
  await sender.mail('joe@x.example', ['help@shop.example'], 'Subject: Secret\r\n\r\nwords')
  sender.close()
  await expect.poll(() => mailroom.lines.at(-1)?.event).toBe('mail_received')

  expect(JSON.stringify(mailroom.lines)).not.toMatch(/joe|example|Secret|words/)
})
