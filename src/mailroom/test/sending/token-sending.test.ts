import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tryServer } from '../../src/sending/try-server.ts'

const TIMES = { connectMs: 2_000, greetingMs: 2_000, idleMs: 2_000 }
const seen: unknown[] = []
const server = new SMTPServer({
  authMethods: ['XOAUTH2'],
  allowInsecureAuth: true,
  onAuth({ method, username, accessToken }, _session, callback) {
    seen.push({ method, username, accessToken })
    if (accessToken === 'good') callback(null, { user: username })
    else callback(null, { data: { status: '401', schemes: 'bearer' } })
  },
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
})

afterAll(() => server.close())

function signIn(accessToken: string) {
  const { port } = server.server.address() as AddressInfo
  const settings = {
    host: '127.0.0.1',
    port,
    security: 'none' as const,
    username: 'help@shop.example',
    password: null,
    accessToken,
    name: 'shop.example',
  }
  return tryServer(settings, null, TIMES)
}

test('A token signs in', async () => {
  expect(await signIn('good')).toMatchObject({ ok: true, step: 'login' })
  expect(seen).toEqual([{ method: 'XOAUTH2', username: 'help@shop.example', accessToken: 'good' }])
})

test('A token that is refused fails at the login', async () => {
  expect(await signIn('spent')).toMatchObject({ ok: false, step: 'login' })
})
