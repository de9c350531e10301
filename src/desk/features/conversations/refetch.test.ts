import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Message } from '~/api/types'
import { queries } from '~/app/queries'
import { a } from '~/shared/testing/a'
import { addMessage } from './cache'
import { messagesQuery } from './queries'
import { refetchNewest } from './refetch'

const answered = (state: 'queued' | 'accepted' | 'failed') =>
  a.message({
    id: 'm2',
    sequence: 2,
    direction: 'out',
    delivery: { state, at: '2026-11-21T10:00:00Z', detail: null } as never,
  })
const shown = () => queries.getQueryData(messagesQuery('c1').queryKey)?.pages[0]?.items.map(m => m.delivery?.state)

let questions: ((message: Message) => void)[]

beforeEach(() => {
  queries.clear()
  questions = []
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise<Response>(resolve =>
        questions.push(message => resolve(Response.json({ items: [message], next: null }))),
      ),
  )
  queries.setQueryData(messagesQuery('c1').queryKey, {
    pages: [{ items: [answered('queued')], next: null }],
    pageParams: [null],
  })
})

afterEach(() => vi.unstubAllGlobals())

test('a slow answer never undoes what was asked for after it', async () => {
  const both = Promise.all([refetchNewest('c1', 1), refetchNewest('c1', 1)])

  await vi.waitFor(() => expect(questions).toHaveLength(1))
  questions[0]?.(answered('accepted'))
  await vi.waitFor(() => expect(questions).toHaveLength(2))
  questions[1]?.(answered('failed'))
  await both

  expect(shown()).toEqual(['failed'])
})

test('one that is lost does not hold up the next', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(refetchNewest('c1', 1)).rejects.toThrow()
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items: [answered('failed')], next: null })))

  await refetchNewest('c1', 1)

  expect(shown()).toEqual(['failed'])
})

test('what the server said when it took a message is old once more is known of it', async () => {
  queries.setQueryData(messagesQuery('c1').queryKey, {
    pages: [{ items: [answered('failed')], next: null }],
    pageParams: [null],
  })

  addMessage('c1', answered('queued'))

  expect(shown()).toEqual(['failed'])
})
