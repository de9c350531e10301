import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { Host } from '../../src/host/host.ts'
import { CertificateFiles } from '../../src/receiving/certificate.ts'
import { Listener } from '../../src/receiving/listener.ts'
import { FakeHost, TOKEN } from '../support/fake-host.ts'
import { SmtpClient } from '../support/smtp-client.ts'

const MAIL = 'Subject: Hello\r\n\r\nWhere is my order?'
/** Made for these tests, each with its key in the same file. */
const samples = new URL('../samples/certificates/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'regulars-certificate-'))
const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]

let fake: FakeHost
let host: Host
let listener: Listener
let port: number

beforeEach(async () => {
  put('first')
  fake = new FakeHost()
  host = new Host(await fake.start(), TOKEN)
  const certificate = new CertificateFiles(cert, key)
  const settings = { address: '127.0.0.1', port: 0, maxBytes: 100_000, name: 'mail.shop.example', certificate }
  listener = new Listener(settings, host, { recipientMs: 300, mailMs: 300 }, 20)
  port = await listener.listen()
})

afterEach(() => {
  listener.stopAccepting()
  listener.close()
  host.close()
  fake.stop()
})

afterAll(() => rmSync(folder, { recursive: true }))

function put(name: string) {
  copyFileSync(new URL(`${name}.pem`, samples), cert)
  copyFileSync(new URL(`${name}.pem`, samples), key)
}

async function shown() {
  const sender = await SmtpClient.open(port)
  const fingerprint = await sender.startTls()
  sender.close()
  return fingerprint
}

test('A mail comes in encrypted', async () => {
  const sender = await SmtpClient.open(port)
  await sender.startTls()
  expect(await sender.say('EHLO sender.example')).not.toContain('STARTTLS')

  expect(await sender.mail('joe@x.example', ['help@shop.example'], MAIL)).toMatch(/^250 /)
  expect(fake.mails[0]?.body.toString()).toContain('Where is my order?')
  sender.close()
})

test('Who does not ask for it is served as before', async () => {
  const sender = await SmtpClient.open(port)
  expect(await sender.say('EHLO sender.example')).toContain('STARTTLS')
  expect(await sender.mail('joe@x.example', ['help@shop.example'], MAIL)).toMatch(/^250 /)
  sender.close()
})

test('What is sent before the encryption counts for nothing after it', async () => {
  const sender = await SmtpClient.open(port)
  await sender.say('MAIL FROM:<joe@x.example>')
  await sender.startTls()
  await sender.say('EHLO sender.example')
  expect(await sender.say('RCPT TO:<help@shop.example>')).toMatch(/^503 /)
  sender.close()
})

test('A renewed certificate is shown without a start, and until both files fit the old one is', async () => {
  const first = await shown()

  copyFileSync(new URL('second.pem', samples), key)
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(await shown()).toBe(first)

  put('second')
  await expect.poll(shown, { timeout: 5_000 }).not.toBe(first)
})
