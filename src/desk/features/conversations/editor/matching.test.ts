import { expect, test } from 'vitest'
import { matching } from './matching'

const people = ['Maya Okafor', 'Łukasz Zieliński', 'Zoë Martin-Dubois'].map((name, at) => ({ id: String(at), name }))
const names = (typed: string) => matching(people, typed).map(person => person.name.split(' ')[0])

test('finds by the beginning of any part of the name', () => {
  expect(names('ok')).toEqual(['Maya'])
  expect(names('dub')).toEqual(['Zoë'])
  expect(names('maya o')).toEqual(['Maya'])
  expect(names('kafor')).toEqual([])
})

test('accents need not be typed', () => {
  expect(names('zoe')).toEqual(['Zoë'])
  expect(names('zielinski')).toEqual(['Łukasz'])
})

test('nothing typed names everybody', () => {
  expect(names('')).toHaveLength(3)
})
