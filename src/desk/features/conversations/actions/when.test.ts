import { describe, expect, test } from 'vitest'
import { parseWhen } from './when'

const saturdayNight = new Date(2026, 10, 21, 22, 15)
const read = (text: string) => parseWhen(text, saturdayNight)

describe('a time in words', () => {
  test.each([
    ['2h', new Date(2026, 10, 22, 0, 15)],
    ['30 min', new Date(2026, 10, 21, 22, 45)],
    ['1,5h', new Date(2026, 10, 21, 23, 45)],
    ['3d', new Date(2026, 10, 24, 22, 15)],
    ['mon 9', new Date(2026, 10, 23, 9)],
    ['mo', new Date(2026, 10, 23, 9)],
    ['sat 21', new Date(2026, 10, 28, 21)],
    ['tomorrow 14:30', new Date(2026, 10, 22, 14, 30)],
    ['morgen', new Date(2026, 10, 22, 9)],
    ['3 dec 14:00', new Date(2026, 11, 3, 14)],
    ['3. dez', new Date(2026, 11, 3, 9)],
    ['1 mar', new Date(2027, 2, 1, 9)],
    ['9pm', new Date(2026, 10, 22, 21)],
    ['23:00', new Date(2026, 10, 21, 23)],
    ['12am', new Date(2026, 10, 22, 0)],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each(['', 'soon', '25:00', 'mon nine', '0h', '9', 'mon 9 and more', '32 dec 99'])('%s says nothing', text => {
    expect(read(text)).toBeNull()
  })
})
