import { headerEnd } from './charsets.ts'

const LONGEST = 1024 * 1024
const HEADER = /^[!-9;-~]+[ \t]*:/

/** Some programs leave out the empty line between headers and text: what follows the last header, and is none, is text. */
export function partHead(raw: Buffer): Buffer {
  const end = headerEnd(raw)
  if (end > LONGEST || /^\r?\n/.test(raw.toString('latin1', 0, 2))) return raw

  const lines = raw.toString('latin1', 0, end).split(/(?<=\n)/)
  let text = lines.findLastIndex(line => HEADER.test(line)) + 1
  while (/^[ \t]/.test(lines[text] ?? '')) text++
  // Ids that were broken off References without an indent begin with an angle.
  if (!lines.slice(text).some(line => /^[^<\s]/.test(line))) return raw

  const at = lines.slice(0, text).join('').length
  return Buffer.concat([raw.subarray(0, at), Buffer.from('\r\n'), raw.subarray(at)])
}
