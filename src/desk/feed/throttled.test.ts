import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { throttled } from './throttled'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('the first call runs at once, those on its heels together', () => {
  const run = vi.fn()
  const call = throttled(100, run)

  call()
  call()
  call()
  expect(run).toHaveBeenCalledTimes(1)

  vi.advanceTimersByTime(100)
  expect(run).toHaveBeenCalledTimes(2)
})

test('after a quiet time the next call runs at once again', () => {
  const run = vi.fn()
  const call = throttled(100, run)

  call()
  vi.advanceTimersByTime(500)
  call()

  expect(run).toHaveBeenCalledTimes(2)
})
