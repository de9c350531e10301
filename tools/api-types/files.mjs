import { readFile, writeFile } from 'node:fs/promises'
import { apiTypes } from './types.mjs'

const documentFile = new URL('../../docs/api/openapi.json', import.meta.url)
const typesFile = new URL('../../src/desk/api/schema.d.ts', import.meta.url)

export const readDocument = () => readFile(documentFile, 'utf8')
export const readTypes = () => readFile(typesFile, 'utf8')

export async function write(document) {
  await writeFile(documentFile, document)
  await writeFile(typesFile, await apiTypes(document))
}
