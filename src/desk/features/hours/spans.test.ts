import { describe, expect, it } from 'vitest'
import { nextSpan, spanOf, timeOf, weekLines, wrongSpans } from './spans'

const office = { start: 540, end: 1020 }
const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

describe('times of a day', () => {
  it('writes two digits each, and takes midnight at the end for the day’s end', () => {
    expect(timeOf(545)).toBe('09:05')
    expect(spanOf(540, 0)).toEqual({ start: 540, end: 1440 })
    expect(timeOf(1440)).toBe('00:00')
  })

  it('finds what is empty or lies over another', () => {
    expect(wrongSpans([office])).toBeNull()
    expect(wrongSpans([{ start: 540, end: 540 }])).toBe('empty')
    expect(wrongSpans([office, { start: 1000, end: 1100 }])).toBe('overlap')
    expect(wrongSpans([{ start: 1020, end: 1100 }, office])).toBeNull()
    expect(
      wrongSpans([
        { start: 1320, end: 360 },
        { start: 1380, end: 1400 },
      ]),
    ).toBe('overlap')
  })

  it('offers a span that does not lie over the last one', () => {
    expect(nextSpan([])).toEqual(office)
    expect(wrongSpans([{ start: 540, end: 720 }, nextSpan([{ start: 540, end: 720 }])])).toBeNull()
    expect(nextSpan([{ start: 1380, end: 1440 }]).start).toBeLessThan(1440)
  })

  it('puts neighbouring days with the same hours together', () => {
    expect(weekLines([[office], [office], [office], [], [office], [], []], names)).toEqual([
      { days: 'Mon–Wed', hours: '09:00–17:00' },
      { days: 'Fri', hours: '09:00–17:00' },
    ])
    expect(weekLines([[], [], [], [], [], [], []], names)).toEqual([])
  })
})
