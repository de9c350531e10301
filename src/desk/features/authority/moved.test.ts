import { expect, test } from 'vitest'
import { moved } from './moved'

const list = ['a', 'b', 'c'].map(id => ({ id }))
const ids = (id: string, to: number) => moved(list, id, to).map(one => one.id)

test('one goes up, down, or nowhere, and the others make room', () => {
  expect([ids('c', 1), ids('a', 1), ids('b', 1), ids('a', 9)]).toEqual([
    ['a', 'c', 'b'],
    ['b', 'a', 'c'],
    ['a', 'b', 'c'],
    ['b', 'c', 'a'],
  ])
})

test('what is not in the list changes nothing', () => {
  expect(ids('x', 0)).toEqual(['a', 'b', 'c'])
})
