import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesOf, read } from './files.mjs'

for (const lock of filesOf('package-lock.json', '*packages.lock.json')) {
  test(`${lock} records no download address`, () => {
    assert.doesNotMatch(read(lock), /"resolved": "https?:/)
  })
}

for (const manifest of filesOf('*package.json')) {
  test(`${manifest} pins exact versions`, () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(manifest))

    assert.deepEqual(
      Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      ),
      [],
    )
  })
}
