import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesOf, read } from './files.mjs'

const lengthOf = path => read(path).split('\n').length - 1

test('no file of code is longer than 400 lines', () => {
  const code = filesOf('*.cs', '*.ts', '*.tsx', '*.mjs', '*.sh', '*.py', 'bin').filter(
    path => !path.startsWith('src/server/Migrations/') && !path.endsWith('.d.ts'),
  )

  assert.deepEqual(
    code.filter(path => lengthOf(path) > 400),
    [],
  )
})

test('a decision record is at most 60 lines', () => {
  assert.deepEqual(
    filesOf('docs/decisions/*.md').filter(path => lengthOf(path) > 60),
    [],
  )
})
