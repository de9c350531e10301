import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toast, toasts, undoLast } from './toasts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  toasts.set(null)
  vi.useRealTimers()
})

test('the last action is undone once', () => {
  const undo = vi.fn()
  toast('Resolved', undo)

  undoLast()
  undoLast()

  expect(undo).toHaveBeenCalledTimes(1)
  expect(toasts.get()).toBeNull()
})

test('also when another toast stands in its place, and not after its time', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  toast('Resolved', first)
  toast('Note added')
  undoLast()
  expect(first).toHaveBeenCalledTimes(1)

  toast('Sent', second, 10)
  toast('Note added')
  vi.advanceTimersByTime(10_001)
  undoLast()
  expect(second).not.toHaveBeenCalled()
})

test('what is held on screen stays good', () => {
  const undo = vi.fn()
  toast('Sent', undo, 10)
  vi.advanceTimersByTime(20_000)

  undoLast()

  expect(undo).toHaveBeenCalledTimes(1)
})
