import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMail } from '../../src/parsing/parse-mail.ts'
import { mutate, randomFrom } from '../support/mutate.ts'

const ROUNDS = 20_000
const BUDGET_MS = 20_000
const SLOW_MS = 1_000
const FOLDER = new URL('../samples/', import.meta.url)
const samples = readdirSync(FOLDER)
  .filter(file => file.endsWith('.eml'))
  .map(file => readFileSync(new URL(file, FOLDER)))

test('Any bytes give a mail that can be stored, and in good time', { timeout: 60_000 }, async () => {
  const first = Number(process.env.MUTATION_SEED ?? 1)
  const until = Date.now() + BUDGET_MS
  const failures: string[] = []

  let seed = first
  for (; seed < first + ROUNDS && Date.now() < until; seed++) {
    const problem = await problemWith(seed)
    if (problem) failures.push(`MUTATION_SEED=${seed}: ${problem}`)
  }

  expect(failures).toEqual([])
  expect(seed - first).toBeGreaterThan(1000)
})

async function problemWith(seed: number): Promise<string | null> {
  const random = randomFrom(seed)
  const sample = samples[random(samples.length)] ?? Buffer.alloc(0)
  const start = performance.now()
  try {
    const { mail, contents } = await parseMail(mutate(sample, samples, random))
    const json = JSON.stringify(mail)
    const sizes = mail.attachments.reduce((sum, { size }) => sum + size, 0)
    if (json.includes('\\u0000') || /\\ud[89a-f]/i.test(json)) return 'text that no database takes'
    if (sizes !== contents.reduce((sum, content) => sum + content.byteLength, 0)) return 'sizes do not add up'
    if (mail.date && Number.isNaN(Date.parse(mail.date))) return `date ${mail.date}`
  } catch (error) {
    return String(error)
  }
  const took = performance.now() - start
  return took > SLOW_MS ? `took ${Math.round(took)} ms` : null
}
