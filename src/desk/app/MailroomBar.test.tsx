import { focusManager, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MailroomBar } from './MailroomBar'
import { queries } from './queries'
import { meQuery } from './session'

let state: string
let asked: number
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  state = 'running'
  asked = 0
  vi.stubGlobal('fetch', async () => {
    asked++
    return Response.json({ mailroom: { state } })
  })
  queries.clear()
  queries.setQueryData(meQuery.queryKey, { mailroom: { state } } as never)
  render(
    <QueryClientProvider client={queries}>
      <MailroomBar />
    </QueryClientProvider>,
  )
})

afterEach(() => {
  focusManager.setFocused(undefined)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('says in an open desk that mail is down, and stops when it is up again', async () => {
  expect(screen.queryByRole('status')).toBeNull()

  state = 'restarting'
  await passes(10_100)
  expect(screen.queryByRole('status')).not.toBeNull()

  state = 'running'
  await passes(10_100)
  expect(screen.queryByRole('status')).toBeNull()
})

test('asks nothing while nobody looks at the page', async () => {
  focusManager.setFocused(false)

  await passes(60_000)

  expect(asked).toBe(0)
})
