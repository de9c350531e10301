import { expect, test } from 'vitest'
import { readIds } from '../../src/parsing/ids.ts'

test.each<[string, string[]]>([
  ['<a@x> <b@x>', ['a@x', 'b@x']],
  ['<a@x><b@x>', ['a@x', 'b@x']],
  ['<a@x>,<b@x>;<c@x>', ['a@x', 'b@x', 'c@x']],
  ['a@x b@x', ['a@x', 'b@x']],
  ['<a@x> b@x <c@x', ['a@x', 'b@x', 'c@x']],
  ['<a @ x>', ['a@x']],
  ['<a@x b@x>', ['a@x', 'b@x']],
  ['<<a@x>>', ['a@x']],
  ['<>', []],
  ['nonsense', []],
  ['<no-at>', ['no-at']],
  [`<${'a'.repeat(999)}@x>`, []],
])('%s', (value, ids) => {
  expect(readIds([value])).toEqual(ids)
})

test('An endless header gives the newest ids, quickly', () => {
  const ids = Array.from({ length: 50_000 }, (_, number) => `<${number}@x>`)

  expect(readIds([ids.join(' ')]).at(-1)).toBe('49999@x')
  expect(readIds([ids.join(' ')])).toHaveLength(1000)
  expect(readIds(['<'.repeat(500_000)])).toEqual([])
})
