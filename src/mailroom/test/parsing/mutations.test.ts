import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMail } from '../../src/parsing/parse-mail.ts'
import { unpackTnef } from '../../src/parsing/tnef/unpack.ts'
import { mutate, randomFrom } from '../support/mutate.ts'

const ROUNDS = 20_000
const SLOW_MS = 1_000
const MOST_MEMORY = 300 * 1024 * 1024
const FOLDER = new URL('../samples/', import.meta.url)
const samples = readdirSync(FOLDER)
  .filter(file => file.endsWith('.eml'))
  .map(file => readFileSync(new URL(file, FOLDER)))
const winmails = samples.map(winmailOf).filter(bytes => bytes !== null)

test('Any bytes give a mail that can be stored, in good time and memory', { timeout: 600_000 }, async () => {
  const first = Number(process.env.MUTATION_SEED ?? 1)
  const failures: string[] = []

  for (let seed = first; seed < first + ROUNDS; seed++) {
    const problem = await problemWith(seed)
    if (problem) failures.push(`MUTATION_SEED=${seed}: ${problem}`)
  }

  expect(failures).toEqual([])
  expect(process.resourceUsage().maxRSS * 1024).toBeLessThan(MOST_MEMORY)
})

/** The bytes of a packed letter, to be wounded inside of their base64. */
function winmailOf(sample: Buffer): Buffer | null {
  const encoded = sample.toString('latin1').match(/winmail\.dat"\r\n.*\r\n\r\n([A-Za-z0-9+/=\r\n]+)--cut/)?.[1]
  return encoded ? Buffer.from(encoded, 'base64') : null
}

async function problemWith(seed: number): Promise<string | null> {
  const random = randomFrom(seed)
  const sample = samples[random(samples.length)] ?? Buffer.alloc(0)
  const start = performance.now()
  try {
    const winmail = winmails[random(winmails.length)]
    if (winmail) unpackTnef(mutate(winmail, winmails, random))
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
