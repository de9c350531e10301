import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MeAnswer, Message, NewMessage } from '~/api/types'
import { queries } from '~/app/queries'
import { meQuery } from '~/app/session'
import { a } from '~/shared/testing/a'
import { type PendingSend, pendingSends } from './pendingSends'
import { sendQueue } from './sendQueue'

const body: NewMessage = { kind: 'reply', html: '<p>It leaves today.</p>', to: [], cc: [], attachments: [], seen: 1 }
const send: PendingSend = {
  key: 'first',
  body,
  next: 'nothing',
  subject: 'Cracked hopper',
  state: 'sending',
  anyway: 1,
}

type Answer = 'lost' | { status: number; body: unknown }
const done = { status: 201, body: a.message({ direction: 'out', sequence: 2 }) }
const newer = { status: 409, body: { code: 'newer_message', current: { lastSequence: 2 } } }

let answers: Answer[]
let asked: { key: string | null; seen: number }[]
let draftsDeleted: number
let stop: () => void

const signIn = (agent: string) => queries.setQueryData(meQuery.queryKey, { agent: { id: agent } } as MeAnswer as never)
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  answers = []
  asked = []
  draftsDeleted = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'DELETE') {
      draftsDeleted++
      return new Response(null, { status: 204 })
    }
    const answer = answers.shift() ?? 'lost'
    asked.push({ key: request.headers.get('Idempotency-Key'), seen: (await request.json()).seen })
    if (answer === 'lost') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
    })
  })
  signIn('maya')
  stop = sendQueue.start()
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what is lost on the way is sent by itself, as the same request, until it is answered', async () => {
  answers = ['lost', 'lost', done]
  const sent = vi.fn<(message: Message) => void>()
  const end = sendQueue.tell('c1', { sent, refused: vi.fn(), sentElsewhere: vi.fn() })

  sendQueue.send('c1', send)
  await passes(0)
  expect(pendingSends.of('c1')?.state).toBe('waiting')
  await passes(20_000)

  expect(asked).toEqual(Array(3).fill({ key: 'first', seen: 1 }))
  expect(sent).toHaveBeenCalledOnce()
  expect(pendingSends.of('c1')).toBeUndefined()
  end()
})

test('what was taken back, kept as a draft and sent again leaves no draft behind', async () => {
  answers = [done, done]
  sendQueue.send('c1', send)
  await passes(0)
  expect(draftsDeleted).toBe(0)

  sendQueue.send('c1', { ...send, isAgain: true })
  await passes(0)

  expect(draftsDeleted).toBe(1)
})

test('a page that is loaded anew goes on with the key of the page before', async () => {
  sendQueue.send('c1', send)
  await passes(0)
  stop()

  answers = [done]
  stop = sendQueue.start()
  await passes(0)

  expect(asked).toEqual(Array(2).fill({ key: 'first', seen: 1 }))
})

test('a connection that is back is used at once', async () => {
  sendQueue.send('c1', send)
  await passes(0)

  answers = [done]
  dispatchEvent(new Event('online'))
  await passes(0)

  expect(asked).toHaveLength(2)
  expect(pendingSends.of('c1')).toBeUndefined()
})

test('what was taken back stays here, with its key', async () => {
  sendQueue.send('c1', send)
  await passes(0)

  sendQueue.takeBack('c1')
  await passes(60_000)

  expect(asked).toHaveLength(1)
  expect(pendingSends.of('c1')).toMatchObject({ key: 'first', state: 'back' })
})

test('sending anyway asks with the first key before it takes a new one', async () => {
  answers = [newer, done]

  sendQueue.send('c1', { ...send, anyway: 2 })
  await passes(0)

  expect(asked).toEqual([
    { key: 'first', seen: 1 },
    { key: expect.not.stringMatching('first'), seen: 2 },
  ])
})

test('sending anyway what had arrived sends nothing more', async () => {
  answers = [done]

  sendQueue.send('c1', { ...send, anyway: 2 })
  await passes(60_000)

  expect(asked).toEqual([{ key: 'first', seen: 1 }])
})

test('whoever signs in next sends nothing of it', async () => {
  sendQueue.send('c1', send)
  await passes(0)
  stop()

  signIn('priya')
  stop = sendQueue.start()
  await passes(60_000)

  expect(asked).toHaveLength(1)
})
