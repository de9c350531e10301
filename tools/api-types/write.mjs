// Writes the desk's view of the HTTP contract: node write.mjs openapi.json [schema.d.ts]
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { apiTypes } from './types.mjs'

const schemaOfDesk = fileURLToPath(new URL('../../src/desk/api/schema.d.ts', import.meta.url))

const [document, target = schemaOfDesk] = process.argv.slice(2)
if (!document) {
  console.error('usage: node write.mjs OPENAPI.json [TARGET.d.ts]')
  process.exit(2)
}

// npm runs scripts in the workspace's folder; a path is meant from where the command was typed.
const typedIn = process.env.INIT_CWD ?? process.cwd()
await writeFile(resolve(typedIn, target), await apiTypes(await readFile(resolve(typedIn, document), 'utf8')))
