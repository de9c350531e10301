// Prints what failed and the closing line of bin/test: node main.mjs RESULTS SKIPS
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readResults } from './read.mjs'
import { sumUp } from './sum.mjs'

const [folder, skipsFile] = process.argv.slice(2)
const lines = file => readFileSync(file, 'utf8').split('\n').filter(Boolean)

const runs = lines(join(folder, 'runs.tsv')).map(line => {
  const [name, status, result] = line.split('\t')
  return { name, status: Number(status), results: result === '-' ? null : resultsIn(result) }
})

function resultsIn(fileName) {
  const file = join(folder, fileName)
  return existsSync(file) ? readResults(fileName, readFileSync(file, 'utf8')) : undefined
}

const { passed, failed, skipped, failures } = sumUp(runs, {
  isStrict: process.env.CI === 'true',
  allowedSkips: lines(skipsFile).filter(line => !line.startsWith('#')),
})

for (const failure of failures) console.log(`FAILED ${failure}`)
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
