import { expect, test } from 'vitest'
import de from './de/problems.json'
import en from './en/problems.json'

const files = import.meta.glob<string>('../../server/**/*Errors.cs', { query: '?raw', eager: true, import: 'default' })

/** Every code that the server's files of errors name: text in quotes, of small letters alone. */
const codes = Object.values(files).flatMap(text =>
  [...text.matchAll(/(?<!name=)"([a-z]+(?:_[a-z]+)*)"/g)].map(match => match[1] ?? ''),
)

test.each(Object.entries({ en, de }))('every refusal of the server has words: %s', (_, words) => {
  expect(codes).toContain('no_such_file')
  expect(codes.filter(code => !(code in words))).toEqual([])
})
