import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { a } from '~/shared/testing/a'
import { takeNext } from './takeNext'

/** Who has which conversation by now; those that are not here have no owner. */
let taken: Record<string, string>

beforeEach(() => {
  taken = {}
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return Response.json({ items: [a.row({ id: 'newer' }), a.row({ id: 'older' })] })
    const id = request.url.split('/').at(-2) ?? ''
    if (taken[id]) return Response.json({ code: 'assigned_meanwhile' }, { status: 409 })
    taken[id] = (await request.json()).agent
    return new Response(null, { status: 204 })
  })
})

afterEach(() => vi.unstubAllGlobals())

test('takes what has waited longest', async () => {
  expect(await takeNext('maya')).toBe('older')
  expect(taken).toEqual({ older: 'maya' })
})

test('takes the next one when somebody was quicker', async () => {
  taken = { older: 'tom' }

  expect(await takeNext('maya')).toBe('newer')
  expect(taken).toEqual({ older: 'tom', newer: 'maya' })
})

test('says so when others took them all', async () => {
  taken = { older: 'tom', newer: 'tom' }

  await expect(takeNext('maya')).rejects.toMatchObject({ code: 'assigned_meanwhile' })
})
