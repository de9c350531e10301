// Writes the HTTP contract, as a built host tells it, to docs/api/openapi.json, and the desk's view of it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { write } from './files.mjs'
import { fetchDocument } from './host.mjs'

const data = await mkdtemp(join(tmpdir(), 'regulars-api-'))
try {
  await write(await fetchDocument(process.argv[2], data))
} finally {
  await rm(data, { recursive: true })
}
