import { beforeEach, expect, test } from 'vitest'
import { type Emoji, findEmoji, loadEmoji, rememberEmoji } from './emoji'

const of = (id: string, name: string, tags = ''): Emoji => ({
  id,
  emoji: id,
  name,
  tags: `${name} ${tags}`.toLowerCase(),
})
const all = [of('1', 'Grinning face', 'happy'), of('2', 'Hot beverage', 'coffee tea'), of('3', 'Face with coffee')]
beforeEach(() => localStorage.clear())

test('finds by name and tag, what begins with the word first', () => {
  expect(findEmoji(all, 'coffee').map(one => one.id)).toEqual(['2', '3'])
  expect(findEmoji(all, 'face').map(one => one.id)).toEqual(['3', '1'])
  expect(findEmoji(all, 'happy face').map(one => one.id)).toEqual(['1'])
  expect(findEmoji(all, 'nothing')).toEqual([])
})

test('shows what was used last before all others, and once', () => {
  rememberEmoji('3')
  rememberEmoji('2')
  rememberEmoji('3')

  expect(findEmoji(all, '').map(one => one.id)).toEqual(['3', '2', '1'])
})

test('speaks both languages', async () => {
  const [en, de] = await Promise.all([loadEmoji('en'), loadEmoji('de')])

  expect(findEmoji(en, 'coffee').map(one => one.emoji)).toContain('☕️')
  expect(findEmoji(de, 'kaffee').map(one => one.emoji)).toContain('☕️')
  expect(en.some(one => one.name.startsWith('regional indicator'))).toBe(false)
})
