import { expect, test } from 'vitest'
import { completions } from './terms'

const texts = (text: string, tags: string[] = []) => completions(text, tags).map(one => one.text)

test('a term is completed from its beginning', () => {
  expect(texts('cup f')).toEqual(['cup from:'])
  expect(texts('cup b')).toEqual(['cup before:'])
  expect(texts('cup ')).toEqual([])
  expect(texts('cup zebra')).toEqual([])
})

test('its values follow, quoted where they have a space', () => {
  expect(texts('is:un')).toEqual(['is:unread ', 'is:unanswered ', 'is:unassigned '])
  expect(texts('cup tag:la', ['late parcel', 'gift'])).toEqual(['cup tag:"late parcel" '])
  expect(texts('tag:"late p', ['late parcel'])).toEqual(['tag:"late parcel" '])
  expect(texts('from:an')).toEqual([])
  expect(texts('is:unread')).toEqual([])
  expect(texts('constructor:a')).toEqual([])
})
