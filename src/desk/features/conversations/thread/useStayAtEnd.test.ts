import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useStayAtEnd } from './useStayAtEnd'

let resized: () => void
const log = { scrollTop: 0, scrollHeight: 1000, clientHeight: 400 }
let element: HTMLElement

/** What the browser does at the end of a frame: it tells of scrolling first, then of sizes. */
function show(change: Partial<typeof log>) {
  Object.assign(log, change)
  element.dispatchEvent(new Event('scroll'))
  resized()
}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        resized = tell
      }
      observe() {}
      disconnect() {}
    },
  )
  Object.assign(log, { scrollTop: 600, scrollHeight: 1000, clientHeight: 400 })
  element = document.createElement('div')
  for (const name of ['scrollTop', 'scrollHeight', 'clientHeight'] as const)
    Object.defineProperty(element, name, { get: () => log[name], set: value => Object.assign(log, { [name]: value }) })
  renderHook(() => useStayAtEnd({ current: element }, 1000))
})
afterEach(() => vi.unstubAllGlobals())

test('stays at the end when the log shrinks and the composer grows in the same frame', () => {
  show({ scrollTop: 560, scrollHeight: 960 })
  show({ scrollTop: 500, scrollHeight: 960, clientHeight: 340 })

  expect(log.scrollTop).toBe(960)
})

test('stays at the end when the composer shrinks and grows again before the scrolling is told', () => {
  log.clientHeight = 460
  resized()
  log.scrollTop = 540
  show({ clientHeight: 400 })

  expect(log.scrollTop).toBe(1000)
})

test('leaves whoever scrolled up alone', () => {
  show({ scrollTop: 200 })
  show({ clientHeight: 340 })

  expect(log.scrollTop).toBe(200)
})

test('follows again once the end is reached', () => {
  show({ scrollTop: 200 })
  show({ scrollTop: 590 })
  show({ clientHeight: 340 })

  expect(log.scrollTop).toBe(1000)
})
