import { expect, test } from 'vitest'
import { snoozePresets } from './snoozePresets'

const names = (now: Date) => snoozePresets(now).map(preset => preset.name)

test('in the morning all presets fit', () => {
  expect(names(new Date(2026, 10, 17, 10))).toEqual(['laterToday', 'tomorrow', 'nextWeek'])
})

test('late in the evening later today is over', () => {
  expect(names(new Date(2026, 10, 17, 22))).toEqual(['tomorrow', 'nextWeek'])
})

test('on a Sunday tomorrow is next week', () => {
  expect(names(new Date(2026, 10, 22, 10))).toEqual(['laterToday', 'nextWeek'])
})

test('next week is the Monday to come, on a Monday too', () => {
  const monday = new Date(2026, 10, 23, 10)

  expect(snoozePresets(monday).at(-1)?.until).toEqual(new Date(2026, 10, 30, 9))
})
