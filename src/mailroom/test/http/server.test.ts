import { afterAll, beforeAll, expect, test } from 'vitest'
import { FakeHost } from '../support/fake-host.ts'
import { FakeSmtpServer } from '../support/fake-smtp-server.ts'
import { frame, Mailroom } from '../support/mailroom.ts'

const host = new FakeHost()
const server = new FakeSmtpServer()
let mailroom: Mailroom
let port: number

beforeAll(async () => {
  mailroom = new Mailroom(await host.start())
  port = await server.start()
})

afterAll(() => {
  mailroom.process.kill('SIGKILL')
  host.stop()
  server.stop()
})

test.each(['', 'Bearer wrong', 'Basic abc'])('Without the token (%j) nothing is answered', async authorization => {
  expect((await mailroom.call('/health', undefined, { authorization })).status).toBe(401)
})

test.each(['/nothing', '/parse?x=1', '/__proto__'])('%s is not found', async path => {
  expect((await mailroom.call(path, '')).status).toBe(404)
})

test('Health tells the port, the connections and the threads', async () => {
  const { smtp } = await mailroom.ready()
  const health = await (await mailroom.call('/health')).json()

  expect(health).toEqual({ smtp: { port: smtp, connections: 0 }, workers: expect.any(Number), watches: 0 })
})

test("A mail is parsed into a frame: length, JSON, the attachments' bytes", async () => {
  const raw =
    'From: a@example.org\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n' +
    '--m\r\n\r\nHi\r\n--m\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lG\r\n' +
    '--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n--m--\r\n'
  const answer = await mailroom.call('/parse', raw)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const blobs = 4 + bytes.readUInt32BE(0)
  const mail = JSON.parse(bytes.toString('utf8', 4, blobs))

  expect(answer.headers.get('content-type')).toBe('application/vnd.regulars.mail')
  expect(mail).toMatchObject({
    text: 'Hi',
    attachments: [
      { offset: 0, size: 3 },
      { offset: 3, size: 10 },
    ],
  })
  expect(bytes.toString('latin1', blobs)).toBe('GIFSubject: x')
})

test('An empty body is a mail, too', async () => {
  expect((await mailroom.call('/parse', '')).status).toBe(200)
})

test('A mail that cannot be read is 422 with the reason', async () => {
  const answer = await mailroom.call('/parse', `X-Long: ${'x'.repeat(1_100_000)}\r\n\r\nHi\r\n`)

  expect([answer.status, await answer.json()]).toEqual([422, { error: 'headers_too_large' }])
})

test('A body over 40 MB is refused unread', async () => {
  const answer = await mailroom.call('/send', Buffer.alloc(40 * 1024 * 1024 + 1)).catch(() => null)

  expect(answer?.status ?? 413).toBe(413)
  expect((await mailroom.call('/health')).status).toBe(200)
})

test.each([
  ['no length', Buffer.from('ab')],
  ['a length beyond the body', Buffer.from([255, 0, 0, 0, 1])],
  ['no JSON', Buffer.from([0, 0, 0, 1, 120])],
  ['JSON of another shape', frame([])],
])('A frame with %s is 400', async (_name, body) => {
  expect((await mailroom.call('/compose', body)).status).toBe(400)
  expect((await mailroom.call('/send', body)).status).toBe(400)
})

test('A mail is sent and its outcome told', async () => {
  const settings = { host: '127.0.0.1', port, security: 'none', username: null, password: null, name: 'shop.example' }
  const order = { server: settings, envelope: { from: 'help@shop.example', to: ['joe@x.example'] } }
  const answer = await mailroom.call('/send', frame(order, Buffer.from('Subject: x\r\n\r\nHi\r\n')))

  expect(await answer.json()).toMatchObject({ outcome: 'accepted', code: 250 })
  expect(server.mails).toEqual(['Subject: x\r\n\r\nHi'])
})

test('A server is tried, with a mail when an envelope is given', async () => {
  const settings = { host: '127.0.0.1', port, security: 'none', username: null, password: null, name: 'shop.example' }
  const envelope = { from: 'help@shop.example', to: 'owner@shop.example' }

  const without = await mailroom.call('/test', JSON.stringify({ server: settings, envelope: null }))
  expect(await without.json()).toEqual({ ok: true, step: 'connect', detail: '' })
  const tried = await mailroom.call('/test', JSON.stringify({ server: settings, envelope }))
  expect(await tried.json()).toEqual({ ok: true, step: 'send', detail: '250 2.0.0 taken' })
})
