import { expect, test } from 'vitest'
import { mayStandInText } from './inText'
import { fitting, scaled } from './Picture'

test('a wide picture is put in at a width that leaves room to read, a small one as it is', () => {
  expect(fitting({ width: 4000, height: 3000 })).toEqual({ width: 400, height: 300 })
  expect(fitting({ width: 120, height: 90 })).toEqual({ width: 120, height: 90 })
})

test('it keeps its shape, and stays between too small to see and too wide to read', () => {
  expect(scaled({ width: 400, height: 300 }, 1.2)).toEqual({ width: 480, height: 360 })
  expect(scaled({ width: 50, height: 100 }, 0.5)).toEqual({ width: 48, height: 96 })
  expect(scaled({ width: 1100, height: 550 }, 1.2)).toEqual({ width: 1200, height: 600 })
})

test('what mail programs draw stands in the text; drawings that could run, and what is too large, are attached', () => {
  expect(mayStandInText({ type: 'image/png', size: 1000 })).toBe(true)
  expect(mayStandInText({ type: 'image/svg+xml', size: 1000 })).toBe(false)
  expect(mayStandInText({ type: 'application/pdf', size: 1000 })).toBe(false)
  expect(mayStandInText({ type: 'image/jpeg', size: 11 * 1024 * 1024 })).toBe(false)
})
