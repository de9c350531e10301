import { expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import { isStillMerged } from './isStillMerged'

const line = (sequence: number, name: string, data: object) =>
  a.message({ sequence, kind: 'event', event: { name, data: data as never } })

test('a merge is taken back from the line that told of it last', () => {
  const [first, back, again] = [
    line(2, 'merged', { from: 'c2' }),
    line(5, 'unmerged', { id: 'c2', number: 1002 }),
    line(7, 'merged', { from: 'c2' }),
  ]
  const log = [first, line(4, 'unmerged', { id: 'c3', number: 1003 }), back, again]

  expect(isStillMerged([first], first)).toBe(true)
  expect(log.map(one => one.event?.name === 'merged' && isStillMerged(log, one))).toEqual([false, false, false, true])
})
