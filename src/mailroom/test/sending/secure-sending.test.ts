import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { sendMail } from '../../src/sending/send-mail.ts'
import { type ServerSettings, TRIAL_TIMES } from '../../src/sending/server-settings.ts'
import { SessionPool } from '../../src/sending/session-pool.ts'
import { tryServer } from '../../src/sending/try-server.ts'

// smtp-server brings a self-signed certificate for tests.
const SELF_SIGNED = { logger: false, disableReverseLookup: true } as const
// An address that leads to this machine and is not a loopback address, so its certificate counts.
const NOT_LOOPBACK = '0.0.0.0'

let server: SMTPServer
let secured = false
let settings: ServerSettings
const pool = new SessionPool(TRIAL_TIMES)

async function start(security: 'starttls' | 'tls', host = '127.0.0.1', password = 'right'): Promise<void> {
  server = new SMTPServer({
    ...SELF_SIGNED,
    secure: security === 'tls',
    onAuth: (auth, _session, done) =>
      auth.password === 'right' ? done(null, { user: auth.username }) : done(new Error('Wrong password')),
    onData: (stream, session, done) => {
      secured = session.secure
      stream.resume().once('end', () => done())
    },
  })
  server.on('error', () => undefined) // a client that refuses the certificate hangs up on the server
  const listening = server.listen(0, '0.0.0.0')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  settings = { host, port, security, username: 'shop', password, accessToken: null, name: 'shop.example' }
}

afterEach(() => {
  pool.close()
  for (const connection of server.connections) connection.close()
  server.close()
})

const ENVELOPE = { from: 'help@shop.example', to: ['joe@x.example'] }
const send = () => sendMail(pool, settings, ENVELOPE, Buffer.from('Subject: x\r\n\r\nHi\r\n'))

test.each(['tls', 'starttls'] as const)('A mail goes over %s with a login', async security => {
  await start(security)

  expect(await send()).toMatchObject({ outcome: 'accepted' })
  expect(secured).toBe(true)
})

test.each(['tls', 'starttls'] as const)(
  'A certificate that nobody vouches for ends %s outside of loopback',
  async security => {
    await start(security, NOT_LOOPBACK)

    expect(await send()).toMatchObject({ outcome: 'unreachable' })
    expect(await tryServer(settings, null, TRIAL_TIMES)).toMatchObject({ ok: false, step: 'tls' })
  },
)

test('The trial tells a wrong password from the rest', async () => {
  await start('tls', '127.0.0.1', 'wrong')
  expect(await tryServer(settings, ENVELOPE, TRIAL_TIMES)).toMatchObject({ ok: false, step: 'login' })
})

test.each(['tls', 'starttls'] as const)('The trial goes through to the mail over %s', async security => {
  await start(security)

  expect(await tryServer(settings, null, TRIAL_TIMES)).toEqual({ ok: true, step: 'login', detail: '' })
  expect(await tryServer(settings, ENVELOPE, TRIAL_TIMES)).toMatchObject({ ok: true, step: 'send' })
})

test('The trial tells a server that is not there, and one that does not speak TLS', async () => {
  await start('starttls')
  const nobody = { ...settings, port: 1 }

  expect(await tryServer(nobody, null, TRIAL_TIMES)).toMatchObject({ ok: false, step: 'connect' })
  expect(await tryServer({ ...settings, security: 'tls' }, null, TRIAL_TIMES)).toMatchObject({ ok: false, step: 'tls' })
})
