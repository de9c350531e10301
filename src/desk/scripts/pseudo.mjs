import { readdirSync, readFileSync } from 'node:fs'
import { pseudo } from '../words/pseudo.mjs'

const folder = new URL('../words/en/', import.meta.url)
const english = Object.fromEntries(
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
)

/** The made-up language as the file that the desk loads for another one. */
export const pseudoChunk = `export default ${JSON.stringify(pseudo(english))}`

/** Gives the page the made-up language wherever it asks for German. */
export async function speakPseudo(page, house) {
  house.state.locale = 'de'
  await page.route(/\/assets\/de-[\w-]+\.js$/, route =>
    route.fulfill({ contentType: 'text/javascript', body: pseudoChunk }),
  )
}
