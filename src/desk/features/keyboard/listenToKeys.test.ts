import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { composerWanted } from '~/features/conversations/composer/useComposerKeys'
import { paletteShown } from '~/features/palette/shown'
import { prefer } from '~/shared/preferences'
import { listenToKeys } from './listenToKeys'
import { useShortcut } from './useShortcut'

const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))

let stop: () => void
beforeEach(() => {
  stop = listenToKeys()
})
afterEach(() => {
  stop()
  prefer({ singleKeys: true })
})

test('a key does what the component on screen says, the last one first', () => {
  const [first, last] = [vi.fn(), vi.fn()]
  renderHook(() => useShortcut('resolve', first))
  const second = renderHook(() => useShortcut('resolve', last))

  press('e')
  second.unmount()
  press('e')

  expect([last.mock.calls.length, first.mock.calls.length]).toEqual([1, 1])
})

test('while someone writes, single keys are letters', () => {
  const run = vi.fn()
  renderHook(() => useShortcut('resolve', run))
  const field = document.body.appendChild(document.createElement('input'))

  press('e', {}, field)

  expect(run).not.toHaveBeenCalled()
})

test('switched off, single keys do nothing, but the palette still opens', () => {
  const [resolve, search] = [vi.fn(), vi.fn()]
  renderHook(() => useShortcut('resolve', resolve))
  renderHook(() => useShortcut('search', search))
  prefer({ singleKeys: false })

  press('e')
  press('k', { ctrlKey: true })

  expect([resolve.mock.calls.length, search.mock.calls.length]).toEqual([0, 1])
})

test('Ctrl K makes a link where one writes, and opens the palette in other fields', () => {
  const search = vi.fn()
  renderHook(() => useShortcut('search', search))
  const text = document.body.appendChild(document.createElement('div'))
  text.setAttribute('contenteditable', 'true')
  const field = document.body.appendChild(document.createElement('input'))

  press('k', { ctrlKey: true }, text)
  expect(search).not.toHaveBeenCalled()

  press('k', { ctrlKey: true }, field)
  expect(search).toHaveBeenCalledTimes(1)
})

test.each([
  ['the composer', () => composerWanted.set('reply'), () => composerWanted.set(null)],
  ['the palette', () => paletteShown.set(true), () => paletteShown.set(false)],
])('letters typed ahead of %s resolve nothing', (_, ask, come) => {
  const run = vi.fn()
  renderHook(() => useShortcut('resolve', run))

  ask()
  press('e')
  come()
  press('e')

  expect(run).toHaveBeenCalledTimes(1)
})

test('g then m goes to mine, and m alone does nothing', () => {
  const mine = vi.fn()
  renderHook(() => useShortcut('mine', mine))

  press('m')
  expect(mine).not.toHaveBeenCalled()

  press('g')
  press('m')
  expect(mine).toHaveBeenCalledTimes(1)
})

test.each([
  ['AltGr', { altKey: true, ctrlKey: true }],
  ['Option', { altKey: true }],
])('a bracket counts however the keyboard writes it: with %s', (_, more) => {
  const views = vi.fn()
  renderHook(() => useShortcut('views', views))

  press('[', more)

  expect(views).toHaveBeenCalledTimes(1)
})

test('a letter with Alt belongs to the browser', () => {
  const run = vi.fn()
  renderHook(() => useShortcut('resolve', run))

  press('e', { altKey: true })
  press('e', { altKey: true, ctrlKey: true })

  expect(run).not.toHaveBeenCalled()
})
