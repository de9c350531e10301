import { spawnSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FailureBook } from '../../src/fetching/failures.ts'
import { Watch } from '../../src/fetching/watch.ts'
import { Host } from '../../src/host/host.ts'
import { Dovecot } from '../support/dovecot.ts'
import { FakeAccounts } from '../support/fake-accounts.ts'
import { TOKEN } from '../support/fake-host.ts'

const MAX_BYTES = 1_000_000
const canRun = spawnSync('sh', ['-c', 'test "$(id -u)" = 0 && test -x /usr/sbin/dovecot']).status === 0

describe.skipIf(!canRun)('A watch on a real server', () => {
  let dovecot: Dovecot
  let fake: FakeAccounts
  let host: Host
  let watch: Watch | undefined

  beforeAll(async () => {
    dovecot = await new Dovecot().start()
  })

  afterAll(() => dovecot.stop())

  beforeEach(async () => {
    dovecot.takeNextMailbox()
    fake = new FakeAccounts()
    host = new Host(await fake.start(), TOKEN)
    fake.order = { server: dovecot.server, folder: 'INBOX', markSeen: false }
  })

  afterEach(() => {
    watch?.stop()
    host.close()
    fake.stop()
  })

  function begin() {
    const rhythm = { idleMs: 30_000, pollMs: 200, shortestPauseMs: 100, longestPauseMs: 1_000 }
    watch = new Watch('shop/help', { host, failures: new FailureBook(), maxBytes: MAX_BYTES, rhythm })
  }

  const uids = () => fake.mails.map(mail => mail.uid)
  const eventually = { timeout: 8_000, interval: 20 }

  test('What waits is brought in order, byte for byte, and then what arrives within two seconds', async () => {
    await dovecot.put(mail('one'), mail('two', '.\r\n..\r\nünï\r\n'))
    begin()
    await expect.poll(uids, eventually).toEqual([1, 2])
    expect(fake.mails[1]?.text).toBe(mail('two', '.\r\n..\r\nünï\r\n'))
    await expect.poll(() => fake.states.at(-1), eventually).toMatchObject({ step: null })

    const began = performance.now()
    await dovecot.put(mail('three'))
    await expect.poll(uids, { timeout: 2_000, interval: 10 }).toEqual([1, 2, 3])
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('Nothing up to the cursor is fetched, and no flag is touched', async () => {
    await dovecot.put(mail('one'), mail('two'), mail('three'))
    fake.lastUid = 2
    begin()
    await expect.poll(uids, eventually).toEqual([3])

    expect(await flagsOf(3)).not.toContain('\\Seen')
  })

  test('Mails are marked as read where that is wanted', async () => {
    fake.order = { server: dovecot.server, folder: 'INBOX', markSeen: true }
    await dovecot.put(mail('one'))
    begin()
    await expect.poll(uids, eventually).toEqual([1])
    await expect.poll(() => flagsOf(1), eventually).toContain('\\Seen')
  })

  test('A server that is restarted in the middle costs nothing', async () => {
    await dovecot.put(mail('one'))
    begin()
    await expect.poll(uids, eventually).toEqual([1])

    dovecot.tell('restart')
    await dovecot.put(mail('two'))

    await expect.poll(uids, eventually).toEqual([1, 2])
  })

  test('The next mail waits until this one is stored, and a host that cannot store loses none', async () => {
    await dovecot.put(mail('one'), mail('two'))
    fake.answerMail = () => 503
    begin()
    await expect.poll(() => fake.states.at(-1)?.step, eventually).toBe('fetch')
    expect(uids()).toEqual([])

    fake.answerMail = () => 200
    await expect.poll(uids, eventually).toEqual([1, 2])
  })

  test('A mail that is too large is told of and left, and those behind it come', async () => {
    await dovecot.put(mail('large', 'x'.repeat(76).concat('\r\n').repeat(20_000)), mail('small'))
    begin()
    await expect.poll(uids, eventually).toEqual([2])

    expect(fake.left).toMatchObject([{ uid: 1, reason: 'too_large', about: 'joe@x.example: large' }])
  })

  test('A mail of several hundred kilobytes comes piece by piece and whole', async () => {
    const text = mail('long', 'y'.repeat(76).concat('\r\n').repeat(9_000))
    await dovecot.put(text)
    begin()
    await expect.poll(uids, eventually).toEqual([1])

    expect(fake.mails[0]?.text).toBe(text)
  })

  test('A mail that the host always fails on is left after some tries', async () => {
    await dovecot.put(mail('one'), mail('poison'), mail('three'))
    fake.answerMail = uid => (uid === 2 ? 500 : 200)
    begin()

    await expect.poll(uids, eventually).toEqual([1, 3])
    expect(fake.left).toMatchObject([{ uid: 2, reason: 'not_stored' }])
  })

  test('A wrong password is told at its step, and the next order says that it was refused', async () => {
    fake.order = { server: { ...dovecot.server, password: 'wrong' }, folder: 'INBOX', markSeen: false }
    begin()
    await expect.poll(() => fake.asked.at(-1), eventually).toBe(true)

    expect(fake.states[0]).toMatchObject({ step: 'login', detail: expect.stringMatching(/Authentication failed/) })
  })

  test.each([
    ['a port where nobody listens', { port: 1 }, 'INBOX', 'connect'],
    ['encryption that is not offered', { security: 'starttls' }, 'INBOX', 'tls'],
    ['encryption from the start against a plain port', { security: 'tls' }, 'INBOX', 'tls'],
    ['a folder that is not there', {}, 'Nowhere', 'folder'],
  ])('%s fails at its step', async (_name, change, folder, step) => {
    fake.order = { server: { ...dovecot.server, ...change }, folder, markSeen: false }
    begin()
    await expect.poll(() => fake.states[0]?.step, { timeout: 20_000 }).toBe(step)
    expect(fake.states[0]?.detail).not.toBe('')
  })

  test('A mailbox that a phone emptied is watched on', async () => {
    await dovecot.put(mail('one'))
    begin()
    await expect.poll(uids, eventually).toEqual([1])
    await dovecot.as(async client => {
      await client.mailboxOpen('INBOX')
      await client.messageDelete('1:*')
    })
    await dovecot.put(mail('two'))

    await expect.poll(uids, eventually).toEqual([1, 2])
  })

  function flagsOf(uid: number): Promise<string[]> {
    return dovecot.as(async client => {
      await client.mailboxOpen('INBOX', { readOnly: true })
      const found = await client.fetchOne(`${uid}`, { flags: true }, { uid: true })
      return found ? [...(found.flags ?? [])] : []
    })
  }
})

function mail(subject: string, text = 'Hello'): string {
  return `From: Joe <joe@x.example>\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@x.example>\r\n\r\n${text}\r\n`
}
