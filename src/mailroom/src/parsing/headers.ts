import { decodeWords, type Email } from 'postal-mime'
import { cleanLine } from './clean.ts'

const BROKEN_FOLD = new Set(['references', 'in-reply-to'])

/** The top headers in their order: unfolded, raw for parsers of addresses and ids, decoded for people. */
export class Headers {
  readonly #raw: { key: string; value: string }[]

  constructor(headers: Email['headers']) {
    this.#raw = mendFolds(headers)
  }

  raw(key: string): string[] {
    return this.#raw.filter(header => header.key === key && header.value).map(header => header.value)
  }

  first(key: string): string | null {
    const value = this.raw(key)[0]
    return value === undefined ? null : cleanLine(decodeWords(value))
  }

  decoded(): { key: string; value: string }[] {
    return this.#raw.map(({ key, value }) => ({ key: cleanLine(key), value: cleanLine(decodeWords(value)) }))
  }
}

/** Some senders break References without indenting the next line; such a line of ids belongs to the header before. */
function mendFolds(headers: Email['headers']) {
  const mended: { key: string; value: string }[] = []
  for (const { key, originalKey, value } of headers) {
    const before = mended.at(-1)
    if (before && BROKEN_FOLD.has(before.key) && key.startsWith('<')) {
      before.value += value ? ` ${originalKey}:${value}` : ` ${originalKey}`
    } else {
      mended.push({ key, value })
    }
  }
  return mended
}
