import { expect, test } from 'vitest'
import type { Tag } from '~/api/types'
import { carriedBy, isCalled } from './carried'
import { freshColour } from './colours'

const tag = (id: string, merged: string[] = []): Tag => ({
  id,
  name: id,
  colour: 'lake',
  version: 1,
  merged,
  uses: null,
})
const vocabulary = [tag('Broken'), tag('Late', ['Delayed', 'Slow']), tag('Refund')]

test('tags are shown in the order of the list, whatever the order on the conversation', () => {
  expect(carriedBy(['Refund', 'Broken'], vocabulary).map(({ name }) => name)).toEqual(['Broken', 'Refund'])
})

test('one that was merged shows once as what it was merged into, and a deleted one not at all', () => {
  expect(carriedBy(['Slow', 'Late', 'Delayed', 'gone'], vocabulary).map(({ name }) => name)).toEqual(['Late'])
})

test('names are the same whatever their case and blanks', () => {
  expect(isCalled(tag('Late delivery'), '  late   DELIVERY ')).toBe(true)
  expect(isCalled(tag('Late'), 'lat')).toBe(false)
})

test('a new tag takes the colour that the fewest have', () => {
  expect(freshColour([])).toBe('pine')
  expect(freshColour([{ colour: 'pine' }, { colour: 'persimmon' }, { colour: 'lake' }])).toBe('honey')
})
