import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { filesOf, read, root } from './files.mjs'

const links = /\]\(([^)\s#]+)[^)]*\)/g
const isOutside = /^[a-z]+:/

for (const page of filesOf('*.md')) {
  test(`links and pictures of ${page} lead somewhere`, () => {
    const targets = [...read(page).matchAll(links)].map(match => match[1]).filter(target => !isOutside.test(target))

    assert.deepEqual(
      targets.filter(target => !existsSync(join(root, dirname(page), target))),
      [],
    )
  })
}
