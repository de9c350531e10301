import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { read, root } from './files.mjs'

const unit = read('deploy/regulars.service')
const image = read('deploy/Dockerfile')
const run = read('bin/run')
const optionsIn = text => [...text.matchAll(/\s"?(--[a-z-]+)/g)].map(match => match[1])
const known = optionsIn(run.match(/USAGE'\n(.*?)\nUSAGE/s)[1])

test('the unit starts bin/run with options that it knows', () => {
  const [, program, rest] = unit.match(/^ExecStart=\/opt\/regulars\/(\S+)(.*)$/m)

  assert.ok(existsSync(join(root, program)))
  assert.deepEqual(optionsIn(rest), ['--data'])
  assert.ok(optionsIn(rest).every(option => known.includes(option)))
})

test('settings in the unit are settings of the program', () => {
  const options = read('src/server/Regulars.Platform/RegularsOptions.cs')
  const names = [...unit.matchAll(/Regulars__([A-Za-z]+)/g)].map(match => match[1])

  assert.ok(names.length > 1)
  for (const name of names) assert.match(options, new RegExp(`public \\S+ ${name} `))
})

test('the image starts the host as bin/run does', () => {
  const entry = image.match(/^ENTRYPOINT (.*)$/m)[1]
  const variables = text =>
    new Set([...text.matchAll(/(?:REGULARS_[A-Z]+|DOTNET_(?:gcServer|GCgen0size))(?==)/g)].map(match => match[0]))

  assert.deepEqual([...variables(image)].sort(), [...variables(run)].sort())
  assert.ok(entry.includes('Regulars.Host.dll') && run.includes('Regulars.Host.dll'))
  assert.deepEqual(
    optionsIn(entry).filter(option => !known.includes(option)),
    [],
  )
})

test('the image runs as a user without rights and copies what the build makes', () => {
  const built = ['artifacts/run/server', 'src/desk/dist', 'src/mailroom/dist', 'src/demo/dist']
  const copied = [...image.matchAll(/^COPY --from=build \/regulars\/(\S+)/gm)].map(match => match[1])

  assert.deepEqual(copied, built)
  assert.match(image, /^USER regulars$/m)
  for (const script of ['say', 'requirements', 'build']) assert.ok(existsSync(join(root, `bin/lib/${script}.sh`)))
  assert.ok(image.startsWith('# Untested'))
})
