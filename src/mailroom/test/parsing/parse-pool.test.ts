import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { parse } from '../../src/parsing/parse.ts'
import { ParsePool, POOL_LIMITS } from '../../src/parsing/parse-pool.ts'
import { ThreadLost } from '../../src/parsing/parse-thread.ts'

const WORKER = new URL('../../dist/parse-worker.mjs', import.meta.url)
const FATAL = new URL('../support/fatal-worker.mjs', import.meta.url)
const MAIL = Buffer.from('From: a@example.org\r\nMessage-ID: <a@example.org>\r\n\r\nHello\r\n')
let pool: ParsePool

afterEach(() => pool.close())

function poolWith(limits: Partial<typeof POOL_LIMITS> = {}): ParsePool {
  pool = new ParsePool(WORKER, { ...POOL_LIMITS, ...limits })
  return pool
}

const read = (bytes: Buffer) => async () => Buffer.from(bytes)

test('No thread runs before the first mail, at most two after, none after a rest', async () => {
  poolWith({ idleMs: 50 })
  expect(pool.threads).toBe(0)

  const answers = await Promise.all(Array.from({ length: 30 }, () => pool.parse(read(MAIL))))

  expect(
    answers.every(answer => 'json' in answer && JSON.parse(Buffer.from(answer.json).toString()).text === 'Hello\n'),
  ).toBe(true)
  expect(pool.threads).toBe(2)
  await expect.poll(() => pool.threads).toBe(0)
})

test.each(['loop', 'exit', 'throw'])('A thread that falls into %s is replaced', async fate => {
  pool = new ParsePool(FATAL, { ...POOL_LIMITS, threads: 1, parseMs: 1_000 })

  const lost = pool.parse(read(Buffer.from(fate)))
  const after = pool.parse(read(Buffer.from('live')))

  await expect(lost).rejects.toBeInstanceOf(ThreadLost)
  expect(await after).toEqual({ error: 'live' })
})

test('A mail that was being read when the mailroom ended is no bad mail', async () => {
  pool = new ParsePool(FATAL, { ...POOL_LIMITS, threads: 1 })
  const request = Object.assign(Readable.from([Buffer.from('loop')]), { headers: {} }) as IncomingMessage
  const reading = parse(pool)(request)
  await expect.poll(() => pool.threads).toBe(1)

  pool.close()

  await expect(reading).rejects.toMatchObject({ status: 503, code: 'closing' })
})

test('A mail that takes too much memory loses its thread, the program goes on', async () => {
  poolWith({ threads: 1, heapMb: 16 })
  const lines = Buffer.concat([MAIL, Buffer.alloc(20_000_000, 'x\n')])

  await expect(pool.parse(read(lines))).rejects.toBeInstanceOf(ThreadLost)
  expect(await pool.parse(read(MAIL))).toHaveProperty('json')
})

test.each([['headers_too_large', `Subject: ${'a'.repeat(2_000_000)}\r\n\r\n`]])(
  '%s is said, and the thread lives on',
  async (error, text) => {
    poolWith({ threads: 1 })

    expect(await pool.parse(read(Buffer.from(text)))).toEqual({ error })
    expect(await pool.parse(read(MAIL))).toHaveProperty('json')
  },
)

test('A body that cannot be read gives its thread back', async () => {
  poolWith({ threads: 1 })

  await expect(pool.parse(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await pool.parse(read(MAIL))).toHaveProperty('json')
})
