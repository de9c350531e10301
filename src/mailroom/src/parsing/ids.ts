import { decodeWords } from 'postal-mime'
import { cleanLine } from './clean.ts'

const MAX_IDS = 1000
const MAX_LENGTH = 998

/** Message ids in their order, without angle brackets, each once; bare ids, commas and folds inside ids are forgiven. */
export function readIds(values: string[]): string[] {
  const found = values.flatMap(value => idsIn(cleanLine(decodeWords(value))))
  const short = found.filter(id => id.length > 0 && id.length <= MAX_LENGTH)
  return [...new Set(short)].slice(-MAX_IDS)
}

function idsIn(value: string): string[] {
  const ids: string[] = []
  // Inside and outside of brackets take turns; a bracket that is never closed ends at the next opening one.
  for (const [, bracketed, bare] of value.matchAll(/<([^<>]*)>?|([^<>]+)/g)) {
    ids.push(...(bracketed === undefined ? bareIds(bare ?? '') : bracketedIds(bracketed)))
  }
  return ids
}

/** A space inside is a fold that went wrong, unless each side is an id of its own. */
function bracketedIds(content: string): string[] {
  const words = content.split(/[\s,;]+/).filter(Boolean)
  return words.length > 1 && words.every(isId) ? words : [words.join('')]
}

function bareIds(content: string): string[] {
  return content.split(/[\s,;]+/).filter(isId)
}

function isId(word: string): boolean {
  return /^[^\s@"()]+@[^\s@"()]+$/.test(word)
}
