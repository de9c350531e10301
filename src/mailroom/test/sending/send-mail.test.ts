import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendMail } from '../../src/sending/send-mail.ts'
import type { ServerSettings } from '../../src/sending/server-settings.ts'
import { SessionPool } from '../../src/sending/session-pool.ts'
import { FakeSmtpServer, type Script } from '../support/fake-smtp-server.ts'

const RAW = Buffer.from('Subject: Your order\r\nX-Odd:  kept \r\n\r\n.It is on its way\r\n')
const TO = ['joe@x.example']

let server: FakeSmtpServer
let pool: SessionPool
let port: number

beforeEach(async () => {
  server = new FakeSmtpServer()
  port = await server.start()
  pool = new SessionPool({ connectMs: 500, greetingMs: 500, idleMs: 500 })
})

afterEach(() => {
  pool.close()
  server.stop()
})

function send(script: Script = {}, to = TO, raw = RAW, settings: Partial<ServerSettings> = {}) {
  server.script = script
  const defaults = {
    host: '127.0.0.1',
    port,
    security: 'none',
    username: null,
    password: null,
    accessToken: null,
    name: 'shop.example',
  }
  return sendMail(pool, { ...defaults, ...settings } as ServerSettings, { from: 'help@shop.example', to }, raw)
}

test('A mail is handed over as it is', async () => {
  expect(await send()).toEqual({
    outcome: 'accepted',
    code: 250,
    response: '250 2.0.0 taken',
    rejected: [],
    refused: [],
  })
  expect(server.mails[0]).toBe(RAW.toString().replace('\r\n.It', '\r\n..It').slice(0, -2))
})

test('A session is used again, and replaced when the server ended it meanwhile', async () => {
  await send()
  await send()
  expect(server.connections).toBe(1)

  server.dropAll()
  expect(await send()).toMatchObject({ outcome: 'accepted' })
  expect(server.connections).toBe(2)
  expect(server.mails).toHaveLength(3)
})

test('A kept session that the server ends with 421 is replaced', async () => {
  await send()
  let calls = 0
  const outcome = await send({ MAIL: () => (calls++ === 0 ? '421 4.4.2 idle too long' : '250 ok') })

  expect(outcome).toMatchObject({ outcome: 'accepted' })
})

test.each<[string, Script, object]>([
  ['a refused recipient', { RCPT: '550 5.1.1 no such user' }, { outcome: 'rejected', code: 550, rejected: TO }],
  ['a recipient put off', { RCPT: '450 4.2.1 later' }, { outcome: 'deferred', code: 450 }],
  ['a refused sender', { MAIL: '553 5.7.1 not you' }, { outcome: 'rejected', code: 553 }],
  ['a refused mail', { end: '554 5.7.1 spam' }, { outcome: 'rejected', code: 554, response: '554 5.7.1 spam' }],
  ['a mail put off', { end: '451 4.7.1 greylisted' }, { outcome: 'deferred', code: 451 }],
  ['421 instead of a greeting', { greeting: '421 4.3.2 too busy' }, { outcome: 'unreachable', code: 421 }],
  ['421 to the sender', { MAIL: '421 4.3.2 too busy' }, { outcome: 'deferred', code: 421 }],
  ['421 after the mail', { end: '421 4.3.2 going down' }, { outcome: 'deferred', code: 421 }],
  ['a line cut at the greeting', { greeting: 'drop' }, { outcome: 'unreachable', code: null }],
  ['a line cut at the sender', { MAIL: 'drop' }, { outcome: 'unreachable', code: null }],
  ['a line cut at DATA', { DATA: 'drop' }, { outcome: 'unreachable', code: null }],
  ['a line cut after the mail', { end: 'drop' }, { outcome: 'unknown', code: null }],
  ['silence at the greeting', { greeting: null }, { outcome: 'unreachable', code: null }],
  ['silence at the recipient', { RCPT: null }, { outcome: 'unreachable', code: null }],
  ['silence after the mail', { end: null }, { outcome: 'unknown', code: null }],
])('%s', async (_name, script, expected) => {
  expect(await send(script)).toMatchObject(expected)
})

test('A line cut in the middle of a large mail hands nothing over', async () => {
  const large = Buffer.alloc(30_000_000, 'a line of a large mail\r\n')
  server.dropAfter = 1_000_000

  expect(await send({}, TO, large)).toMatchObject({ outcome: 'unreachable' })
  expect(server.mails).toEqual([])
})

test('Refused recipients are listed beside the accepted ones', async () => {
  const script = { RCPT: (line: string) => (line.includes('gone') ? '550 5.1.1 gone' : '250 ok') }
  const outcome = await send(script, ['joe@x.example', 'gone@x.example'])

  expect(outcome).toMatchObject({
    outcome: 'accepted',
    rejected: ['gone@x.example'],
    refused: [{ address: 'gone@x.example', code: 550, response: '550 5.1.1 gone' }],
  })
})

test('Nobody listening is unreachable', async () => {
  server.stop()
  expect(await send()).toMatchObject({ outcome: 'unreachable', code: null })
})

test("A refused login is unreachable, with the server's words", async () => {
  const script = { EHLO: '250-fake\r\n250 AUTH PLAIN', AUTH: '535 5.7.8 wrong password' }
  const outcome = await send(script, TO, RAW, { username: 'shop', password: 'wrong' })

  expect(outcome).toMatchObject({ outcome: 'unreachable', code: 535 })
  expect(outcome.response).toContain('wrong password')
})

test('Without STARTTLS at the server a mail that wants it is not sent', async () => {
  expect(await send({}, TO, RAW, { security: 'starttls' })).toMatchObject({ outcome: 'unreachable' })
  expect(server.mails).toEqual([])
})

test('A server that announces a smaller limit rejects a larger mail', async () => {
  expect(await send({ EHLO: '250-fake\r\n250 SIZE 10' })).toMatchObject({ outcome: 'rejected' })
})

test('An address that would add a command is rejected before the server sees it', async () => {
  expect(await send({}, ['joe@x.example>\r\nRSET'])).toMatchObject({ outcome: 'rejected' })
  expect(server.mails).toEqual([])
})
