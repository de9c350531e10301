import { expect, test } from 'vitest'
import de from './de'
import deLater from './de/later'
import en from './en'
import enLater from './en/later'
import { sourceNodes } from './sources'

type Words = { [key: string]: string | Words }

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] satisfies [string, string]] : flat(value, `${path}${key}.`),
  )

const english = new Map(flat({ ...en, ...enLater }))
const german = new Map(flat({ ...de, ...deLater }))
const slots = (text = '') => [...text.matchAll(/\{\{\w+\}\}|<\/?[ab]>/g)].map(match => match[0]).sort()
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')

test('every language has every word', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
})

test('a translation fills the same slots', () => {
  for (const [key, text] of english) expect([key, slots(german.get(key))]).toEqual([key, slots(text)])
})

test('no word is empty or ends in a stray space', () => {
  for (const [key, text] of [...english, ...german]) expect([key, text.trim()]).toEqual([key, text])
})

test('every word is used somewhere', () => {
  const said = new Set<string>()
  const patterns: RegExp[] = []
  for (const { node } of sourceNodes()) {
    if (node.type === 'Literal' && typeof node.value === 'string') said.add(node.value)
    if (node.type === 'TemplateLiteral') patterns.push(patternOf(node.quasis as { value: { raw: string } }[]))
  }
  const isUsed = (key: string) => said.has(key) || patterns.some(pattern => pattern.test(key))
  expect([...english.keys()].map(withoutPlural).filter(key => !isUsed(key))).toEqual([])
})

const patternOf = (parts: { value: { raw: string } }[]) =>
  parts[0]?.value.raw.includes('.')
    ? new RegExp(`^${parts.map(part => part.value.raw.replaceAll('.', '\\.')).join('[\\w-]+')}$`)
    : /^$/

/* Names of keys and an example of an address: the same in every language. */
const names = ['Esc', 'Mod K', 'smtp.example.com']
const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint', 'error']
const hasLetters = (text: unknown) => typeof text === 'string' && /\p{L}/u.test(text) && !names.includes(text.trim())

test('no word stands in the code', () => {
  const loose: string[] = []
  for (const { file, node } of sourceNodes()) {
    if (node.type === 'JSXText' && hasLetters(node.value)) loose.push(`${file}: ${String(node.value).trim()}`)
    if (node.type !== 'JSXAttribute') continue
    const { name, value } = node as unknown as {
      name: { name: string }
      value: { type: string; value: unknown } | null
    }
    if (spoken.includes(name.name) && value?.type === 'Literal' && hasLetters(value.value))
      loose.push(`${file}: ${name.name}=${value.value}`)
  }
  expect(loose).toEqual([])
})
