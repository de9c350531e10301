import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/* Kilobytes over the wire, gzip, against the budgets of the project. Counted is what a first visit to the inbox loads. */
const budgets = { list: 350, editor: 520 }
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const assets = readdirSync(`${dist}assets`)

const sizeOf = name => {
  const bytes = readFileSync(`${dist}assets/${name}`)
  return name.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length
}
const find = pattern => {
  const found = assets.find(name => pattern.test(name))
  if (!found) throw new Error(`No asset like ${pattern}`)
  return found
}

/** A chunk and everything that it imports at once. */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  const text = readFileSync(`${dist}assets/${name}`, 'utf8')
  for (const [, chunk] of text.matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g)) withImports(chunk, seen)
  return seen
}

const entry = /assets\/(index-[\w-]+\.js)/.exec(readFileSync(`${dist}index.html`, 'utf8'))[1]
const loaded = withImports(find(/^InboxPage-.*\.js$/), withImports(entry))
for (const name of assets.filter(one => !one.startsWith('reference-'))) {
  if (name.endsWith('.css') || name.endsWith('.svg') || /^inter-latin-wght/.test(name) || /^worker-/.test(name))
    loaded.add(name)
}
const list = [...loaded].reduce((sum, name) => sum + sizeOf(name), 0) / 1000
const withConversation = withImports(find(/^ConversationPage-.*\.js$/), new Set(loaded))
const withEditor = withImports(find(/^Editor-.*\.js$/), withConversation)
const editor = [...withEditor].reduce((sum, name) => sum + sizeOf(name), 0) / 1000

for (const [what, size] of Object.entries({ list, editor })) {
  process.stdout.write(`until the ${what}: ${size.toFixed(0)} of ${budgets[what]} KB\n`)
  if (size > budgets[what]) process.exitCode = 1
}
