import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMail } from '../../src/parsing/parse-mail.ts'

const FOLDER = new URL('../samples/', import.meta.url)
const names = readdirSync(FOLDER).flatMap(file => (file.endsWith('.eml') ? [file.slice(0, -4)] : []))

test.each(names)('%s', async name => {
  const raw = readFileSync(new URL(`${name}.eml`, FOLDER))
  const { contents, ...expected } = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))

  const parsed = await parseMail(raw)

  expect(parsed.mail).toMatchObject(expected)
  if (contents) expect(parsed.contents.map(content => Buffer.from(content).toString('hex'))).toEqual(contents)
})
